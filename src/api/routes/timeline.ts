import {z} from "zod";
import {allowed} from "../access.ts";
import {cursorOf, placeOf} from "../cursor.ts";
import {Reply} from "../reply.ts";
import {route, storesOf} from "../route.ts";
import {PersonId, paged, pages, stated} from "../schemas.ts";
import {timelineOf} from "../timeline.ts";

const text = z.string().nullable();

export const timeline = route({
  method: "get",
  path: "/v1/profiles/{person_id}/timeline",
  roles: allowed.people,
  summary: "What happened with a person, newest first, page by page",
  params: z.strictObject({person_id: PersonId}),
  query: paged(1000),
  output: z.strictObject({
    ...stated,
    ...pages,
    merged_from: PersonId.optional().meta({description: "The id asked for, when it has become another's"}),
    person_id: PersonId,
    events: z.array(
      z.strictObject({
        happened_at: z.iso.datetime(),
        happened_on: z.iso.date().meta({description: "Business day"}),
        kind: z.string().meta({description: "order, delivery, refund, service, booking, showroom_visit, lead, interaction or consent"}),
        title: text.meta({description: "What it was about, a code"}),
        source: z.string().meta({description: "Feed that told it, channel.feed"}),
        store_code: text,
        amount_yuan: z.number().nullable()
      })
    )
  }),
  cost: 2,
  errors: ["not_found", "not_ready"],
  async handle({params: {person_id}, query: {limit, cursor}}, context) {
    const [generation, salt] = [context.generation(), context.salt()];
    const about = `timeline ${person_id}`;
    const {events, next, ...who} = await timelineOf(generation, person_id, {
      limit,
      stores: storesOf(context),
      after: cursor === undefined ? undefined : placeOf(salt, about, cursor)
    });
    const next_cursor = next && cursorOf(salt, about, next);
    const path = `/v1/profiles/${person_id}/timeline?limit=${limit}&cursor=${next_cursor}`;
    return new Reply(
      JSON.stringify({data_date: generation.manifest.data_date, generation: generation.number, ...who, events, next_cursor}),
      {headers: next_cursor ? {Link: `<${path}>; rel="next"`} : {}}
    );
  }
});
