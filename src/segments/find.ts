import {readdirSync} from "node:fs";

/** Default exports of a folder beside this file, by name: each file holds one value that has a `name`, which is the file's. */
export const findValues = async <T extends {name: string}>(
  folder: "operators" | "events" | "things" | "presets"
): Promise<Map<string, T>> => {
  const at = new URL(`./${folder}/`, import.meta.url);
  const files = readdirSync(at).filter((name) => name.endsWith(".ts"));
  const values = await Promise.all(files.map(async (name) => ((await import(new URL(name, at).href)) as {default: T}).default));
  const odd = values.findIndex((value, i) => `${value?.name}.ts` !== files[i]);
  if (odd >= 0) throw new Error(`file does not export a value of its own name: ${folder}/${files[odd]}`);
  return new Map(values.map((value) => [value.name, value] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
};
