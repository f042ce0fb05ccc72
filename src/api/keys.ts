import type {Row} from "../engine/engine.ts";
import type {Generation} from "./generation.ts";
import {Lane} from "./lane.ts";

type Reader = Pick<Generation, "rows">;

/** Keys of one statement. */
export const mostKeys = 256;

/** Statements for many keys at a time: who asks for one person finds a connection beside them. */
const lane = new Lane(2);

const chunks = (keys: string[]): string[][] =>
  Array.from({length: Math.ceil(keys.length / mostKeys)}, (_value, i) => keys.slice(i * mostKeys, (i + 1) * mostKeys));

/** Few texts of a statement, so that each connection prepares them once: the last key is repeated up to a power of two, and finds nothing twice. */
const padded = (keys: string[]): string[] => {
  const size = 2 ** Math.ceil(Math.log2(keys.length));
  return [...keys, ...Array.from({length: size - keys.length}, () => keys.at(-1) ?? "")];
};

const ask = (generation: Reader, select: string, keys: string[]): Promise<Row[]> => {
  const params = padded(keys);
  return generation.rows(`${select} (${params.map((_key, i) => `cast($${i + 1} as varchar)`).join(", ")})`, params);
};

/** Rows of an indexed column's values. @param select ends with `… in`; the list of parameters follows it */
export const byKeys = async (generation: Reader, select: string, keys: string[]): Promise<Row[]> => {
  const all = chunks([...new Set(keys)]);
  if (all.length === 1) return ask(generation, select, all[0] as string[]);
  return (await Promise.all(all.map((some) => lane.run(() => ask(generation, select, some))))).flat();
};
