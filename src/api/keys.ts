import type {Row} from "../engine/engine.ts";
import type {Generation} from "./generation.ts";

/** Few texts of a statement, so that each connection prepares them once. */
const sizes = [1, 10, 100] as const;

const chunks = (keys: string[]): string[][] =>
  Array.from({length: Math.ceil(keys.length / 100)}, (_value, i) => keys.slice(i * 100, (i + 1) * 100));

/** Repeats the last key until the list has one of the sizes; a repeated key finds nothing twice. */
const padded = (keys: string[]): string[] => {
  const size = sizes.find((one) => one >= keys.length) ?? 100;
  return [...keys, ...Array.from({length: size - keys.length}, () => keys.at(-1) ?? "")];
};

/** Rows of an indexed column's values. @param select ends with `… in`; the list of parameters follows it */
export const byKeys = async (generation: Generation, select: string, keys: string[]): Promise<Row[]> => {
  const answers = await Promise.all(
    chunks([...new Set(keys)]).map((chunk) => {
      const params = padded(chunk);
      return generation.rows(`${select} (${params.map((_key, i) => `cast($${i + 1} as varchar)`).join(", ")})`, params);
    })
  );
  return answers.flat();
};
