import {z} from "zod";
import type {Generation} from "../../src/api/generation.ts";
import {findByIdentifiers, keyOf, type Stores} from "../../src/api/profile.ts";
import {AppError} from "../../src/errors.ts";
import {type Answering, findPeople} from "../../src/identity/find.ts";
import {type IdentifierKind, normalisers} from "../../src/identity/normalise/index.ts";

/** What is searched for: a call of the counter, or one identifier. It stands in the body of a request, never in an address. */
export const Sought = z.union([
  z.strictObject({identifier: z.string().trim().min(3).max(200)}),
  z.strictObject({store: z.string().min(1).max(50), name: z.string().trim().min(1).max(100), digits: z.string().regex(/^[0-9]{4}$/)})
]);
export type Sought = z.infer<typeof Sought>;

/** Kinds that the finder tries, most telling first. */
const kinds: IdentifierKind[] = ["phone", "vin", "plate", "email", "member_no"];

const answering = (document: string): Answering => {
  const {person_id, kind, name, mobile, gender, city, owner_store, vehicles_owned, last_seen_on} = JSON.parse(document) as Answering;
  return {person_id, kind, name, mobile, gender, city, owner_store, vehicles_owned, last_seen_on};
};

const byIdentifier = async (generation: Generation, identifier: string, seen: Stores): Promise<Answering[]> => {
  const asked = kinds.flatMap((kind) => {
    const value = normalisers[kind](identifier);
    return value === null ? [] : [{kind, value}];
  });
  const found = await findByIdentifiers(
    generation,
    asked.map(({value}) => value),
    seen
  );
  const matches = asked.flatMap(({kind, value}) => found.get(keyOf(kind, value)) ?? []);
  return [...new Map(matches.map(({person_id, document}) => [person_id, answering(document)])).values()];
};

/** Who answers to what is sought, masked, of the stores that are seen. @throws AppError as `findPeople` */
export const seek = async (generation: Generation, sought: Sought, {salt, seen}: {salt: string; seen: Stores}): Promise<Answering[]> => {
  if ("identifier" in sought) return byIdentifier(generation, sought.identifier, seen);
  if (seen !== null && !seen.includes(sought.store)) throw new AppError("not_found", "no store has this code");
  const found = await findPeople(generation, salt, sought);
  return seen === null ? found : found.filter(({owner_store}) => owner_store !== null && seen.includes(owner_store));
};
