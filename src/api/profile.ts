import type {Row} from "../engine/engine.ts";
import type {Generation} from "./generation.ts";

/** A person's stored document, and the id that it was asked by when that id has since become another's. */
export interface Found {
  document: string;
  merged_from?: string;
}

const read = async (generation: Generation, person_id: string): Promise<string | undefined> => {
  const [row] = await generation.rows("select document from marts.profile_documents where person_id = cast($1 as varchar)", [person_id]);
  return row && String(row.document);
};

const livingId = async (generation: Generation, alias_id: string): Promise<string | undefined> => {
  const [row] = await generation.rows("select person_id from marts.aliases where alias_id = cast($1 as varchar)", [alias_id]);
  return row && String(row.person_id);
};

/** Finds a person by the id of today or by any id once issued. */
export const findProfile = async (generation: Generation, id: string): Promise<Found | undefined> => {
  const document = await read(generation, id);
  if (document) return {document};
  const living = await livingId(generation, id);
  const merged = living && living !== id ? await read(generation, living) : undefined;
  return merged ? {document: merged, merged_from: id} : undefined;
};

export interface Match {
  scope: string;
  person_id: string;
  document: string;
}

/** Key of an identifier, whatever its scope. */
export const keyOf = (kind: string, value: string): string => `${kind} ${value}`;

/** People by normalised identifier, in one question. */
export const findByIdentifiers = async (generation: Generation, values: string[]): Promise<Map<string, Match[]>> => {
  const wanted = [...new Set(values)];
  if (wanted.length === 0) return new Map();
  const list = wanted.map((_value, i) => `cast($${i + 1} as varchar)`).join(", ");
  const rows = await generation.rows(
    `select l.kind, l.value, l.scope, l.person_id, d.document
     from marts.lookups l join marts.profile_documents d on d.person_id = l.person_id
     where l.value in (${list}) order by l.person_id, l.scope`,
    wanted
  );
  const found = Map.groupBy(rows, (row) => keyOf(String(row.kind), String(row.value)));
  const match = (row: Row): Match => ({scope: String(row.scope ?? ""), person_id: String(row.person_id), document: String(row.document)});
  return new Map([...found].map(([key, all]) => [key, all.map(match)]));
};

/** Each person once; of one scope, or of any when none is asked for. */
export const peopleOf = (matches: Match[], scope: string | undefined): Match[] => [
  ...new Map(matches.filter((match) => scope === undefined || match.scope === scope).map((match) => [match.person_id, match])).values()
];
