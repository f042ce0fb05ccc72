import {z} from "zod";
import {AppError} from "../../errors.ts";
import {allowed} from "../access.ts";
import {findProfile, scoresAnswer} from "../profile.ts";
import {Reply} from "../reply.ts";
import {type Context, route, storesOf} from "../route.ts";
import {ExpectedMargin, Need, PersonId, Purchases, Service, stated} from "../schemas.ts";

const roles = allowed.people;
const params = z.strictObject({person_id: PersonId});
const who = {
  ...stated,
  person_id: PersonId,
  merged_from: PersonId.optional().meta({description: "The id asked for, when it has become another's"})
};

interface Document {
  person_id: string;
  value: unknown;
  service: unknown;
  expected_margin: unknown;
  needs: unknown[];
}

const found = async (context: Context, id: string) => {
  const generation = context.generation();
  const one = await findProfile(generation, id, storesOf(context));
  if (!one) throw new AppError("not_found", "no person has this id");
  const {person_id, ...document} = JSON.parse(one.document) as Document;
  const {number, manifest} = generation;
  return {document, said: {data_date: manifest.data_date, generation: number, person_id, ...(one.merged_from && {merged_from: id})}};
};

export const needs = route({
  method: "get",
  path: "/v1/profiles/{person_id}/needs",
  roles,
  summary: "What a person needs next: probability, due day, evidence; the likeliest first",
  params,
  output: z.strictObject({...who, needs: z.array(Need)}),
  errors: ["not_found", "not_ready"],
  async handle({params: {person_id}}, context) {
    const {said, document} = await found(context, person_id);
    return {...said, needs: document.needs};
  }
});

export const value = route({
  method: "get",
  path: "/v1/profiles/{person_id}/value",
  roles,
  summary: "What a person has brought and is expected to bring, with ranges and reasons",
  params,
  output: z.strictObject({...who, purchases: Purchases, service: Service, expected_margin: ExpectedMargin.nullable()}),
  errors: ["not_found", "not_ready"],
  async handle({params: {person_id}}, context) {
    const {said, document} = await found(context, person_id);
    return {...said, purchases: document.value, service: document.service, expected_margin: document.expected_margin};
  }
});

export const lookupScores = route({
  method: "post",
  path: "/v1/scores/lookup",
  roles,
  summary: "Scores of up to a thousand people by id: expected margin and needs",
  body: z.strictObject({person_ids: z.array(PersonId).min(1).max(1000)}),
  output: z.strictObject({
    ...stated,
    results: z
      .array(
        z.discriminatedUnion("status", [
          z.strictObject({
            status: z.enum(["found", "merged"]).meta({description: "merged: the id has become another's, whose scores these are"}),
            person_id: PersonId,
            expected_margin: ExpectedMargin.nullable(),
            needs: z.array(Need)
          }),
          z.strictObject({status: z.literal("unknown")})
        ])
      )
      .meta({description: "One for each id, in its order"})
  }),
  cost: 20,
  errors: ["not_ready"],
  async handle({body: {person_ids}}, context) {
    return new Reply(await scoresAnswer(context.generation(), person_ids, storesOf(context)));
  }
});
