import {z} from "zod";
import {AppError} from "../../errors.ts";
import {allowed} from "../access.ts";
import {Identifier, normalise} from "../identifier.ts";
import {findByIdentifiers, findProfile, head, keyOf, type Match, peopleOf} from "../profile.ts";
import {Reply} from "../reply.ts";
import {route, storesOf} from "../route.ts";
import {PersonId, Profile, stated} from "../schemas.ts";

export const profile = route({
  method: "get",
  path: "/v1/profiles/{person_id}",
  roles: allowed.people,
  summary: "One person's profile; an id that was merged away answers with the living person",
  params: z.strictObject({person_id: PersonId}),
  output: z.strictObject({
    ...stated,
    merged_from: PersonId.optional().meta({description: "The id asked for, when it has become another's"}),
    profile: Profile
  }),
  errors: ["not_found", "not_ready"],
  async handle({params}, context) {
    const generation = context.generation();
    const found = await findProfile(generation, params.person_id, storesOf(context));
    if (!found) throw new AppError("not_found", "no person has this id");
    const merged = found.merged_from ? `,"merged_from":${JSON.stringify(found.merged_from)}` : "";
    return new Reply(`${head(generation)}${merged},"profile":${found.document}}`);
  }
});

const result = (matches: Match[]): string => {
  if (matches.length === 0) return '{"status":"unknown"}';
  if (matches.length > 1) return JSON.stringify({status: "ambiguous", person_ids: matches.map(({person_id}) => person_id)});
  return `{"status":"found","profile":${matches[0]?.document}}`;
};

export const lookup = route({
  method: "post",
  path: "/v1/profiles/lookup",
  roles: allowed.people,
  summary: "Profiles by identifiers (phone, VIN, member number …), which stand in the body and never in an address",
  body: z.strictObject({identifiers: z.array(Identifier).min(1).max(1000)}),
  output: z.strictObject({
    ...stated,
    results: z
      .array(
        z.discriminatedUnion("status", [
          z.strictObject({status: z.literal("found"), profile: Profile}),
          z.strictObject({status: z.literal("ambiguous"), person_ids: z.array(PersonId)}),
          z.strictObject({status: z.literal("unknown")}),
          z.strictObject({status: z.literal("invalid")})
        ])
      )
      .meta({description: "One for each identifier, in its order"})
  }),
  errors: ["not_ready"],
  async handle({body}, context) {
    const generation = context.generation();
    const asked = body.identifiers.map((one) => ({...one, normal: normalise(one)}));
    const found = await findByIdentifiers(
      generation,
      asked.flatMap(({normal}) => normal ?? []),
      storesOf(context)
    );
    const results = asked.map(({kind, normal, scope}) =>
      normal === null ? '{"status":"invalid"}' : result(peopleOf(found.get(keyOf(kind, normal)) ?? [], scope))
    );
    return new Reply(`${head(generation)},"results":[${results.join(",")}]}`);
  }
});
