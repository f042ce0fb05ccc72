import {statSync, writeFileSync} from "node:fs";
import {linesFile} from "../../src/generation/paths.ts";
import {writeSigns} from "../../src/generation/sorted.ts";

interface Made {
  person_id: string;
  expected_margin: unknown;
  needs: unknown;
}

const pair = ([key, value]: [string, unknown]): unknown[] => [key, value];

/** Lists begin with how many they hold; two ends of a range and the keys of an object do not. */
const flat = (value: unknown, key = ""): string[] => {
  if (key === "alternatives")
    return [(value as {need: string; lost_by: string}[]).map(({need, lost_by}, i) => `0${i + 2} ${need}=${lost_by}`).join(";")];
  if (key === "identifiers")
    return [
      String(Object.keys(value as object).length),
      ...Object.entries(value as object)
        .flatMap(pair)
        .map(String)
    ];
  if (Array.isArray(value)) return [...(key.endsWith("_range") ? [] : [String(value.length)]), ...value.flatMap((one) => flat(one))];
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([name, one]) => flat(one, name));
  return [value === null ? (key === "from_on" || key === "to_on" ? "null" : "") : String(value)];
};

/** A profile as a line of the generation's file, without its key: the way back of src/generation/document.ts. */
export const lineOf = ({person_id: _, expected_margin, needs, ...others}: Made): string =>
  flat({expected_margin, needs, ...others}).join("\t");

/** Puts people's profiles beside a made database, as a build does. @returns what the manifest says of it */
export const writeProfiles = async (folder: string, documents: Made[]): Promise<Record<string, number>> => {
  const name = "marts.profile_documents";
  const sorted = documents.toSorted((a, b) => (a.person_id < b.person_id ? -1 : 1));
  writeFileSync(linesFile(folder, name), sorted.map((one) => `${one.person_id}\t${lineOf(one)}\n`).join(""));
  await writeSigns(linesFile(folder, name));
  return {[name]: statSync(linesFile(folder, name)).size};
};
