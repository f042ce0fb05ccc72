import {z} from "zod";
import {described} from "../../segments/described.ts";
import {values} from "../../segments/values.ts";
import {route} from "../route.ts";
import {stated} from "../schemas.ts";
import {askingOf, segmentRoles} from "../segments.ts";
import {Words} from "../words.ts";

const Kind = z.enum(["text", "number", "flag", "date"]);
const FieldInfo = z
  .strictObject({
    name: z.string(),
    kind: Kind,
    label: Words,
    unit: z.string().nullable(),
    operators: z.array(z.string()).meta({description: "Those that fit it"}),
    options: z.array(z.string()).nullable().meta({description: "All values that it can have; null: any"})
  })
  .meta({id: "FieldInfo"});
const RelationInfo = z.strictObject({name: z.string(), label: Words, fields: z.array(FieldInfo)}).meta({id: "RelationInfo"});

export const fields = route({
  method: "get",
  path: "/v1/fields",
  roles: segmentRoles,
  summary: "What a rule may name: fields of people, events, things, operators; from the same catalogue that the compiler reads",
  output: z.strictObject({
    fields: z.array(FieldInfo),
    events: z.array(RelationInfo),
    things: z.array(RelationInfo),
    operators: z.array(z.strictObject({name: z.string(), label: Words, kinds: z.array(Kind)})),
    ...stated
  }),
  errors: ["not_ready"],
  handle: async (_request, context) => described(await askingOf(context))
});

export const fieldValues = route({
  method: "get",
  path: "/v1/fields/{field}/values",
  roles: segmentRoles,
  summary: "The commonest values of a text or flag among identified persons, with how many have each",
  params: z.strictObject({field: z.string().regex(/^[a-z0-9_.]{1,100}$/)}),
  output: z.strictObject({
    field: z.string(),
    values: z.array(z.strictObject({value: z.union([z.string(), z.boolean()]), people: z.int()})),
    is_cut: z.boolean().meta({description: "More values than are shown"}),
    ...stated
  }),
  errors: ["not_found", "not_ready"],
  handle: async ({params}, context) => values(params.field, await askingOf(context))
});
