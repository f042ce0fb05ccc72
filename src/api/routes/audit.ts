import {z} from "zod";
import {auditRows} from "../../state/audit.ts";
import {allowed} from "../access.ts";
import {route} from "../route.ts";

const Row = z
  .strictObject({
    id: z.int().min(1),
    at: z.iso.datetime(),
    actor: z.string().meta({description: "A user's name, or `key:` and the key's; `cli:` from the command line"}),
    role: z.string(),
    action: z.string(),
    subject: z.string().meta({description: "Id of what it was done to; empty for none"}),
    outcome: z.enum(["done", "refused", "failed"]),
    detail: z.record(z.string(), z.unknown()),
    before: z.string(),
    hash: z.string().meta({description: "sha256 over the hash before it and this row"})
  })
  .meta({id: "AuditRow"});

export const audit = route({
  method: "get",
  path: "/v1/audit",
  roles: allowed.audit,
  summary: "Who did and read what, newest first",
  query: z.strictObject({
    before: z.coerce.number().int().min(1).optional().meta({description: "Rows older than this id: `next` of the page before"}),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
    actor: z.string().max(100).optional(),
    subject: z.string().max(100).optional().meta({description: "Id of a person, a segment, a key …; of people read, too"})
  }),
  output: z.strictObject({rows: z.array(Row), next: z.int().nullable().meta({description: "Send it as `before`; null: no more"})}),
  handle({query}, {state}) {
    const rows = auditRows(state, query);
    return {rows, next: rows.length === query.limit ? (rows.at(-1)?.id ?? null) : null};
  }
});
