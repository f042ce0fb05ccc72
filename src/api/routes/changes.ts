import {z} from "zod";
import {AppError} from "../../errors.ts";
import {allowed} from "../access.ts";
import {changesSince, kinds} from "../changes.ts";
import {cursorOf, placeOf} from "../cursor.ts";
import {Reply} from "../reply.ts";
import {route} from "../route.ts";
import {PersonId, paged, pages, stated} from "../schemas.ts";

export const changes = route({
  method: "get",
  path: "/v1/changes",
  roles: allowed.people,
  summary: "Whose scores are other than in a generation that is still kept, or which ids were merged or split since any, page by page",
  query: paged(10_000).extend({
    since: z.coerce.number().int().min(0).max(1_000_000_000).meta({description: "The generation that the client knows"}),
    kind: z.enum(kinds)
  }),
  output: z.strictObject({
    ...stated,
    ...pages,
    since: z.int(),
    kind: z.enum(kinds),
    changes: z.array(
      z.strictObject({
        person_id: PersonId.meta({description: "Of a merge the id that ended, of a split the one that began"}),
        change: z.enum(["new", "changed", "gone", "merged", "split"]),
        other_id: PersonId.nullable().meta({description: "Of a merge the id that lives on, of a split the one that it was cut from"})
      })
    )
  }),
  cost: 100,
  errors: ["not_found", "not_ready"],
  async handle({query: {since, kind, limit, cursor}}, {principal, generation, generations, salt}) {
    if (principal?.stores !== null) throw new AppError("forbidden", "changes are told of the whole group, and this key is of some stores");
    const [now, secret] = [generation(), salt()];
    const about = `changes ${since} ${kind} ${now.number}`;
    const after = cursor === undefined ? undefined : placeOf(secret, about, cursor);
    const {changes: list, next} = await changesSince(kind, {now, since, kept: () => generations.kept(since), limit, after});
    const next_cursor = next && cursorOf(secret, about, next);
    const path = `/v1/changes?since=${since}&kind=${kind}&limit=${limit}&cursor=${next_cursor}`;
    const answer = {data_date: now.manifest.data_date, generation: now.number, since, kind, changes: list, next_cursor};
    return new Reply(JSON.stringify(answer), {headers: next_cursor ? {Link: `<${path}>; rel="next"`} : {}});
  }
});
