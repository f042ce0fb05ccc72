import type {Row} from "../engine/engine.ts";
import {worded} from "../needs/evidence.ts";
import type {Generation} from "./generation.ts";
import {byKeys} from "./keys.ts";

/** A person's stored document, and the id that it was asked by when that id has since become another's. */
export interface Found {
  document: string;
  merged_from?: string;
}

/** How an answer of a generation begins. */
export const head = ({number, manifest}: Generation): string => `{"data_date":${JSON.stringify(manifest.data_date)},"generation":${number}`;

/** Codes of the stores whose people are there for the one who asks; null: all. */
export type Stores = readonly string[] | null;

const isTheirs = (document: string, stores: Stores): boolean =>
  stores === null || stores.includes((JSON.parse(document) as {owner_store: string | null}).owner_store ?? "");

const read = (generation: Generation, person_id: string, stores: Stores): string | undefined => {
  const document = generation.document(person_id);
  return document !== undefined && isTheirs(document, stores) ? worded(document) : undefined;
};

const livingId = async (generation: Generation, alias_id: string): Promise<string | undefined> => {
  const [row] = await generation.rows("select person_id from marts.aliases where alias_id = cast($1 as varchar)", [alias_id]);
  return row && String(row.person_id);
};

/** Finds a person by the id of today or by any id once issued. */
export const findProfile = async (generation: Generation, id: string, stores: Stores): Promise<Found | undefined> => {
  const document = read(generation, id, stores);
  if (document) return {document};
  const living = await livingId(generation, id);
  const merged = living && living !== id ? read(generation, living, stores) : undefined;
  return merged ? {document: merged, merged_from: id} : undefined;
};

export interface Match {
  scope: string;
  person_id: string;
  document: string;
}

/** Key of an identifier, whatever its scope. */
export const keyOf = (kind: string, value: string): string => `${kind} ${value}`;

const matches = (generation: Generation, values: string[]): Promise<Row[]> =>
  byKeys(generation, "select kind, value, scope, person_id from marts.lookups where value in", values);

/** Documents of those whom the one who asks may see, reasons as they are stored. */
const documents = (generation: Generation, ids: string[], stores: Stores): Map<string, string> =>
  new Map(
    ids.flatMap((id) => {
      const document = generation.document(id);
      return document !== undefined && isTheirs(document, stores) ? [[id, document]] : [];
    })
  );

/** People by normalised identifier. */
export const findByIdentifiers = async (generation: Generation, values: string[], stores: Stores): Promise<Map<string, Match[]>> => {
  const rows = await matches(generation, values);
  const known = documents(
    generation,
    rows.map((row) => String(row.person_id)),
    stores
  );
  const match = (row: Row): Match[] => {
    const document = known.get(String(row.person_id));
    return document === undefined ? [] : [{scope: String(row.scope ?? ""), person_id: String(row.person_id), document: worded(document)}];
  };
  const found = Map.groupBy(rows, (row) => keyOf(String(row.kind), String(row.value)));
  const byPerson = (x: Match, y: Match) => (x.person_id < y.person_id ? -1 : 1);
  return new Map([...found].map(([key, all]) => [key, all.flatMap(match).sort(byPerson)]));
};

/** Each person once; of one scope, or of any when none is asked for. */
export const peopleOf = (matches: Match[], scope: string | undefined): Match[] => [
  ...new Map(matches.filter((match) => scope === undefined || match.scope === scope).map((match) => [match.person_id, match])).values()
];

const scores = (generation: Generation, ids: string[], stores: Stores): Map<string, string> =>
  new Map(
    ids.flatMap((id) => {
      if (stores !== null && read(generation, id, stores) === undefined) return [];
      const entries = generation.document(id, "scores");
      return entries === undefined ? [] : [[id, worded(entries)]];
    })
  );

/** Scores by the id asked for, of today or once issued: whose they are, and the entries `expected_margin` and `needs` as JSON text. */
const scoresOf = async (
  generation: Generation,
  ids: string[],
  stores: Stores
): Promise<Map<string, {person_id: string; entries: string}>> => {
  const own = scores(generation, ids, stores);
  const others = ids.filter((id) => !own.has(id));
  const aliases =
    others.length > 0 ? await byKeys(generation, "select alias_id, person_id from marts.aliases where alias_id in", others) : [];
  const living = new Map(aliases.map(({alias_id, person_id}) => [String(alias_id), String(person_id)]));
  const theirs = scores(generation, [...living.values()], stores);
  return new Map(
    ids.flatMap((id) => {
      const person_id = own.has(id) ? id : (living.get(id) ?? "");
      const entries = own.get(id) ?? theirs.get(person_id);
      return entries === undefined ? [] : [[id, {person_id, entries}]];
    })
  );
};

/** The answer about the scores of many: one for each id, in its order. */
export const scoresAnswer = async (generation: Generation, ids: string[], stores: Stores): Promise<string> => {
  const known = await scoresOf(generation, ids, stores);
  const results = ids.map((id) => {
    const one = known.get(id);
    return one
      ? `{"status":"${one.person_id === id ? "found" : "merged"}","person_id":"${one.person_id}",${one.entries}}`
      : '{"status":"unknown"}';
  });
  return `${head(generation)},"results":[${results.join(",")}]}`;
};
