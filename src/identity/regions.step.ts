import {step} from "../steps/step.ts";
import {readColumn} from "./normalise/column.ts";
import {region} from "./normalise/region.ts";

/** What a contact without a province says of where it is: a city, else an address that begins with a place. */
const given = `
  select c.key_hash, coalesce(c.city, c.address) as text
  from staging.contacts as c
  where c.province is null and (c.city is not null or regexp_like(c.address, '^[^0-9]{2,12}[省市州区县盟旗]'))`;

/** Where contacts are that name no province: one row per contact whose city or address tells it, by the names of GB/T 2260. */
export default step({
  name: "identity.regions",
  reads: ["staging.contacts"],
  writes: ["identity.regions"],
  keep: false,
  async run({engine}) {
    await readColumn(engine, "identity.regions_read", given, region);
    await engine.createOrReplace(
      "identity.regions",
      "select r.key_hash, split_part(r.value, ' ', 1) as province, split_part(r.value, ' ', 2) as city from identity.regions_read r"
    );
    for (const table of ["regions_read", "regions_read_odd", "regions_read_heads"]) await engine.drop(`identity.${table}`);
  }
});
