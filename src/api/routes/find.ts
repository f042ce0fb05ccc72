import {z} from "zod";
import {findPeople, mostPeople} from "../../identity/find.ts";
import {allowed} from "../access.ts";
import {route, storesOf} from "../route.ts";
import {PersonId, stated} from "../schemas.ts";

const text = z.string().nullable();

export const find = route({
  method: "post",
  path: "/v1/profiles/find",
  roles: allowed.counter,
  summary: "A store's customers by name and the last four digits of a number, as its counter calls them; nobody is merged by it",
  body: z.strictObject({
    store: z.string().min(1).max(50).meta({description: "Code of the store", example: "S01"}),
    name: z.string().min(1).max(100).meta({description: "The name, or the surname with a title (王女士)"}),
    digits: z
      .string()
      .regex(/^[0-9]{4}$/)
      .meta({description: "The last four digits of a number of the person"})
  }),
  output: z.strictObject({
    ...stated,
    people: z
      .array(
        z.strictObject({
          person_id: PersonId,
          kind: z.string(),
          name: text.meta({description: "Masked"}),
          mobile: text.meta({description: "Masked"}),
          gender: text,
          city: text,
          owner_store: text,
          vehicles_owned: z.int().min(0),
          last_seen_on: z.iso.date().nullable()
        })
      )
      .max(mostPeople)
      .meta({description: "In order of id; when more answer, the problem says so"})
  }),
  errors: ["not_found", "not_ready"],
  async handle({body}, context) {
    const generation = context.generation();
    const stores = storesOf(context);
    const found = await findPeople(generation, context.salt(), body);
    const people = stores === null ? found : found.filter(({owner_store}) => owner_store !== null && stores.includes(owner_store));
    return {data_date: generation.manifest.data_date, generation: generation.number, people};
  }
});
