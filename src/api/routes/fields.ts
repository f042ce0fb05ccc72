import {z} from "zod";
import {described} from "../../segments/described.ts";
import {shapes} from "../../segments/takes.ts";
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
    is_whole: z.boolean().meta({description: "Of whole numbers, and compared with such alone"}),
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
    operators: z.array(
      z.strictObject({
        name: z.string(),
        label: Words,
        kinds: z.array(Kind),
        takes: z
          .partialRecord(
            Kind,
            z.strictObject({shape: z.enum(shapes), choices: z.array(z.strictObject({value: z.string(), label: Words})).optional()})
          )
          .meta({description: "What value it takes, by kind of field"})
      })
    ),
    names: z.record(z.string(), Words).meta({description: "How values are called, where not as they are: codes, ports, needs, stores"}),
    zone: z.string().meta({description: "Of all days: the workspace's own", example: "UTC+8"}),
    ...stated
  }),
  errors: ["not_ready"],
  handle: async (_request, context) => described(await askingOf(context))
});

export const fieldValues = route({
  method: "get",
  path: "/v1/fields/{field}/values",
  roles: segmentRoles,
  summary: "The commonest values of a text or flag among identified persons, with how many people have each",
  params: z.strictObject({field: z.string().regex(/^[a-z0-9_.]{1,100}$/)}),
  query: z.strictObject({
    of: z
      .string()
      .regex(/^[a-z_]{1,100}$/)
      .optional()
      .meta({description: "The event or thing whose field it is; absent: the person's", example: "vehicle"})
  }),
  output: z.strictObject({
    field: z.string(),
    values: z.array(z.strictObject({value: z.union([z.string(), z.boolean()]), people: z.int()})),
    is_cut: z.boolean().meta({description: "More values than are shown"}),
    ...stated
  }),
  errors: ["not_found", "not_ready"],
  handle: async ({params, query}, context) => values(params.field, await askingOf(context), query.of)
});
