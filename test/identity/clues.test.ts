import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import clues from "../../src/identity/clues.step.ts";
import plates from "../../src/identity/plates.step.ts";
import regions from "../../src/identity/regions.step.ts";
import type {StepContext} from "../../src/steps/step.ts";

let engine: DuckdbEngine;
let context: StepContext;
beforeAll(async () => {
  engine = await openDuckdb({file: ":memory:", threads: 1});
  await engine.functions({as_of: "2025-12-31T16:00:00Z", as_of_on: "2026-01-01"});
  context = {engine, salt: "salt"} as unknown as StepContext;
});
afterAll(() => engine.close());

const made = async (table: string, order: string): Promise<unknown[]> => engine.rows(`select * from ${table} order by ${order}`);
const leftovers = (): Promise<unknown> =>
  engine.scalar("select count(*) from information_schema.tables where table_schema = 'identity' and table_name like '%\\_%' escape '\\'");

describe("what finds and does not join", () => {
  test("emails, and OAIDs of a shop", async () => {
    await engine.createOrReplace(
      "staging.contacts",
      `select * from (values
        (1, 'Wang@QQ.com', cast(null as varchar), cast(null as varchar)), (2, ' wang＠qq．com', '1ab+/x==', 'shop A'), (3, 'w***@qq.com', '1ab+/x==', null),
        (4, null, ' 1ab+/x== ', 'Shop a'), (5, null, '000000', 'Shop a')) as t(key_hash, email, oaid, store_alias)`
    );
    await clues.run(context);
    expect(await made("identity.clues", "kind, key_hash")).toEqual([
      {kind: "email", scope: "", value: "wang@qq.com", key_hash: 1},
      {kind: "email", scope: "", value: "wang@qq.com", key_hash: 2},
      {kind: "oaid", scope: "SHOP A", value: "1ab+/x==", key_hash: 2},
      {kind: "oaid", scope: "SHOP A", value: "1ab+/x==", key_hash: 4}
    ]);
  });

  test("plates beside VINs, from the first day", async () => {
    const rows = (columns: string, ...values: string[]): string => `select * from (values ${values.join(", ")}) as t(${columns})`;
    await engine.createOrReplace("staged.loads", rows("_load, delivered_on", "('l', date '2024-05-05')"));
    await engine.createOrReplace(
      "staging.vehicles",
      rows(
        "_load, vin, plate, licensed_on, sold_on",
        "('l', 'V1', '苏A·12345', date '2020-01-01', date '2019-12-01')",
        "('l', 'V2', '新车', null, date '2019-12-01')",
        "('l', 'V3', '苏A·D12345', null, null)",
        "('l', 'V4', '苏A99999', date '2026-01-01', null)"
      )
    );
    await engine.createOrReplace(
      "staging.service_visits",
      rows("vin, plate, opened_on", "('V1', '苏A·12345', date '2019-12-15')", "(null, '苏B12345', date '2021-01-01')")
    );
    await engine.createOrReplace(
      "staging.bookings",
      rows("vin, plate, booked_on, booked_for_on", "('V5', '粤b 12345d', cast(null as date), date '2025-01-01')")
    );
    await engine.createOrReplace("staging.appraisals", rows("vin, plate, appraised_on", "('V6', '京AI2345', date '2025-01-01')"));
    await plates.run(context);
    expect(await made("identity.plates", "vin")).toEqual([
      {plate: "苏A12345", vin: "V1", day_on: "2019-12-15"},
      {plate: "苏AD12345", vin: "V3", day_on: "2024-05-05"},
      {plate: "粤B12345D", vin: "V5", day_on: "2025-01-01"}
    ]);
  });

  test("where contacts are that name no province", async () => {
    await engine.createOrReplace(
      "staging.contacts",
      `select * from (values
        (1, null, '苏州', null), (2, null, null, '南京市建邺区江东中路1号'), (3, null, null, '和平街130号'), (4, '江苏省', '苏州', null),
        (5, null, '火星', '南京市建邺区'), (6, null, null, null)) as t(key_hash, province, city, address)`
    );
    await regions.run(context);
    expect(await made("identity.regions", "key_hash")).toEqual([
      {key_hash: 1, province: "江苏省", city: "苏州市"},
      {key_hash: 2, province: "江苏省", city: "南京市"}
    ]);
    expect(await leftovers()).toBe(0n);
  });
});
