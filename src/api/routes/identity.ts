import {z} from "zod";
import {AppError} from "../../errors.ts";
import {identityOf} from "../../identity/explain/identity.ts";
import {allowed} from "../access.ts";
import {findProfile} from "../profile.ts";
import {route, storesOf} from "../route.ts";
import {PersonId, stated} from "../schemas.ts";

const count = z.int().min(0);
const day = z.iso.date().nullable();
const shown = {
  kind: z.string().meta({description: "national_id, uscc, unionid, member_no, openid, phone or open_uid"}),
  scope: z.string().meta({description: "Platform account, appid, programme or app key; empty for none"}),
  value: z.string().meta({description: "Masked"})
};

/** How an id came to be. More fields may come. */
export const Identity = z
  .looseObject({
    person_id: PersonId,
    kind: z.enum(["person", "organisation", "staff", "anonymous"]),
    records: count.meta({description: "Records of all sources that are this person"}),
    first_seen_on: day,
    confidence: z
      .looseObject({
        weakest_tie: z.string().nullable().meta({
          description:
            "Kind of identifier without which the records would fall apart; decision: a steward's; null: one record, which nothing had to join"
        }),
        refused_unions: count.meta({description: "Identifiers shared with another person that a rule kept from joining the two"})
      })
      .meta({description: "How well the records hang together; not a probability"}),
    sources: z.array(z.looseObject({source: z.string(), records: count})),
    identifiers: z.array(z.looseObject({...shown, first_seen_on: day, last_seen_on: day, is_refused: z.boolean()})),
    set_aside: z
      .array(z.looseObject({...shown, reason: z.string(), detail: z.string()}))
      .meta({description: "Values that the person carries and that join nobody"}),
    history: z
      .array(
        z.looseObject({
          event: z.string().meta({description: "assign, merge, split, link, unlink, block or unblock"}),
          person_id: PersonId,
          other_id: PersonId.nullable(),
          records: count.nullable().meta({description: "Of assign: how many records"}),
          generation: z.int(),
          decided_on: z.iso.date().meta({description: "Last day of the data of the run that decided it"}),
          rule_version: z.int().nullable(),
          evidence: z.string().nullable()
        })
      )
      .meta({description: "What happened to the id, oldest first"})
  })
  .meta({id: "Identity"});

export const identity = route({
  method: "get",
  path: "/v1/profiles/{person_id}/identity",
  roles: allowed.identity,
  summary: "How a person's id came to be: masked identifiers, sources, what ties the records, history of the id",
  params: z.strictObject({person_id: PersonId}),
  output: z.strictObject({
    ...stated,
    merged_from: PersonId.optional().meta({description: "The id asked for, when it has become another's"}),
    identity: Identity
  }),
  errors: ["not_found", "not_ready"],
  async handle({params}, context) {
    const generation = context.generation();
    const stores = storesOf(context);
    if (stores !== null && !(await findProfile(generation, params.person_id, stores)))
      throw new AppError("not_found", "no person has this id");
    return {
      data_date: generation.manifest.data_date,
      generation: generation.number,
      ...(await identityOf(generation, params.person_id))
    };
  }
});
