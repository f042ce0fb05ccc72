import {AppError} from "../errors.ts";
import type {OpenGeneration} from "../generation/open.ts";
import {profileOf} from "../needs/profile.ts";
import {calledBy, callHash} from "./call.ts";
import {simplifier} from "./normalise/han.ts";
import {names} from "./normalise/name.ts";

/** What the counter says: «王小明 1234» or «王女士 1234». */
export interface Asked {
  /** Code of the store. */
  store: string;
  name: string;
  /** The last four digits of a number of the person. */
  digits: string;
}

/** One of the people who answer to a call, masked. */
export interface Answering {
  person_id: string;
  kind: string;
  name: string | null;
  mobile: string | null;
  gender: string | null;
  city: string | null;
  owner_store: string | null;
  vehicles_owned: number;
  last_seen_on: string | null;
}

/** No more people than these are named: who asks is to know the customer already. */
export const mostPeople = 10;

const answering = (document: string): Answering => {
  const {person_id, kind, name, mobile, gender, city, owner_store, vehicles_owned, last_seen_on} = JSON.parse(document) as Answering;
  return {person_id, kind, name, mobile, gender, city, owner_store, vehicles_owned, last_seen_on};
};

type Reader = Pick<OpenGeneration, "rows" | "write">;

const storeOf = async (generation: Reader, store: string): Promise<string> => {
  const [row] = await generation.rows("select store_code from marts.stores where upper(store_code) = upper(cast($1 as varchar))", [store]);
  if (row) return String(row.store_code);
  throw new AppError("not_found", "no store has this code", {fix: "codes of stores: select store_code, name from marts.stores"});
};

const tooMany = (): AppError =>
  new AppError("invalid_input", `more than ${mostPeople} people of this store answer to that`, {
    fix: "give the full name, or look the person up by the whole number"
  });

/**
 * Who of a store's customers answers to a name and the last four digits of a number. Nobody is merged by it. A title that says a gender leaves out
 * those known to be of the other.
 * @throws AppError: not_found for an unknown store, invalid_input for what is no name, or when too many answer
 */
export const findPeople = async (generation: Reader, salt: string, {store, name, digits}: Asked): Promise<Answering[]> => {
  const read = names(await simplifier()).read(name);
  const called = read && calledBy(read);
  if (!called) throw new AppError("invalid_input", "not a name", {fix: "give the full name, or the surname with a title (王女士)"});
  const store_code = await storeOf(generation, store);
  const found = await generation.rows(
    "select person_id from marts.calls where call_hash = cast(cast($1 as varchar) as bigint) order by person_id limit 51",
    [String(callHash(salt, {store_code, called, digits}))]
  );
  if (found.length > 50) throw tooMany();
  const people = found.flatMap(({person_id}) => profileOf(generation, String(person_id)) ?? []).map(answering);
  const fitting = people.filter(({gender}) => read.gender === undefined || gender === null || gender === read.gender);
  if (fitting.length > mostPeople) throw tooMany();
  return fitting;
};
