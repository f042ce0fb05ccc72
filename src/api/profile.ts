import type {Row} from "../engine/engine.ts";
import {Bytes} from "../generation/bytes.ts";
import {profileOf, scores} from "../needs/profile.ts";
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
  const document = profileOf(generation, person_id);
  return document !== undefined && isTheirs(document, stores) ? document : undefined;
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

/** People by normalised identifier. */
export const findByIdentifiers = async (generation: Generation, values: string[], stores: Stores): Promise<Map<string, Match[]>> => {
  const rows = await matches(generation, values);
  const people = new Set(rows.map((row) => String(row.person_id)));
  const known = new Map([...people].map((id) => [id, read(generation, id, stores)]));
  const match = (row: Row): Match[] => {
    const person_id = String(row.person_id);
    const document = known.get(person_id);
    return document === undefined ? [] : [{scope: String(row.scope ?? ""), person_id, document}];
  };
  const found = Map.groupBy(rows, (row) => keyOf(String(row.kind), String(row.value)));
  const byPerson = (x: Match, y: Match) => (x.person_id < y.person_id ? -1 : 1);
  return new Map([...found].map(([key, all]) => [key, all.flatMap(match).sort(byPerson)]));
};

/** Each person once; of one scope, or of any when none is asked for. */
export const peopleOf = (matches: Match[], scope: string | undefined): Match[] => [
  ...new Map(matches.filter((match) => scope === undefined || match.scope === scope).map((match) => [match.person_id, match])).values()
];

/** Where a person's scores begin and end among those written. */
type Span = readonly [from: number, to: number];

/** Writes scores of those whom the one who asks may see. */
const writeScores = (generation: Generation, ids: readonly string[], stores: Stores, out: Bytes): Map<string, Span> =>
  new Map(
    ids.flatMap((id) => {
      if (stores !== null && read(generation, id, stores) === undefined) return [];
      const from = out.length;
      return generation.write(id, scores, out) ? [[id, [from, out.length]]] : [];
    })
  );

const livingIds = async (generation: Generation, ids: string[]): Promise<Map<string, string>> => {
  const rows = ids.length > 0 ? await byKeys(generation, "select alias_id, person_id from marts.aliases where alias_id in", ids) : [];
  return new Map(rows.map(({alias_id, person_id}) => [String(alias_id), String(person_id)]));
};

const [opening, separator, brace, closing, unknown] = [',"results":[', ",", "}", "]}", '{"status":"unknown"}'].map((text) =>
  Buffer.from(text)
) as [Buffer, Buffer, Buffer, Buffer, Buffer];
/** Of most people, in bytes. */
const usual = 1200;

/** The answer about the scores of many, in UTF-8: one for each id, of today or once issued, in its order. */
export const scoresAnswer = async (generation: Generation, ids: string[], stores: Stores): Promise<Buffer> => {
  const entries = new Bytes(ids.length * usual);
  const own = writeScores(generation, ids, stores, entries);
  const living = await livingIds(
    generation,
    ids.filter((id) => !own.has(id))
  );
  const theirs = writeScores(generation, [...living.values()], stores, entries);
  const {written} = entries;
  const out = new Bytes(written.length + ids.length * 100);
  out.text(head(generation));
  out.add(opening);
  for (const [i, id] of ids.entries()) {
    if (i > 0) out.add(separator);
    const person_id = own.has(id) ? id : (living.get(id) ?? "");
    const span = own.get(id) ?? theirs.get(person_id);
    if (span) {
      out.text(`{"status":"${person_id === id ? "found" : "merged"}","person_id":"${person_id}",`);
      out.add(written, ...span);
      out.add(brace);
    } else out.add(unknown);
  }
  out.add(closing);
  return out.written;
};
