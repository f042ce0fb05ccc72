import type {Engine} from "../../engine/engine.ts";

/** Columns by name: numbers as typed arrays, all else as texts (null stays null). */
export interface Columns<N extends string, T extends string> {
  readonly rows: number;
  readonly numbers: Readonly<Record<N, Float64Array>>;
  readonly texts: Readonly<Record<T, readonly (string | null)[]>>;
}

/** Reads a table's columns whole, in the given order of rows. NULL among numbers is NaN; decimals are cast to double. */
export const readColumns = async <N extends string, T extends string = never>(
  engine: Pick<Engine, "batches">,
  from: string,
  numbers: Readonly<Record<N, string>>,
  texts: Readonly<Record<T, string>> = {} as Record<T, string>
): Promise<Columns<N, T>> => {
  const [numbered, written] = [Object.keys(numbers) as N[], Object.keys(texts) as T[]];
  const items = [
    ...numbered.map((name) => `cast(${numbers[name]} as double) as ${name}`),
    ...written.map((name) => `cast(${texts[name]} as varchar) as ${name}`)
  ];
  const parts: ArrayLike<number>[][] = numbered.map(() => []);
  const lists: (string | null)[][] = written.map(() => []);
  let rows = 0;
  for await (const batch of engine.batches(`select ${items.join(", ")} ${from}`)) {
    rows += batch.rows;
    numbered.forEach((_, i) => {
      parts[i]!.push(batch.columns[i] as ArrayLike<number>);
    });
    written.forEach((_, i) => {
      const column = batch.columns[numbered.length + i] as ArrayLike<string | null>;
      for (let row = 0; row < batch.rows; row++) lists[i]!.push(column[row] ?? null);
    });
  }
  return {
    rows,
    numbers: Object.fromEntries(numbered.map((name, i) => [name, joined(parts[i]!, rows)])) as Record<N, Float64Array>,
    texts: Object.fromEntries(written.map((name, i) => [name, lists[i]!])) as unknown as Record<T, (string | null)[]>
  };
};

const joined = (parts: readonly ArrayLike<number>[], rows: number): Float64Array => {
  const whole = new Float64Array(rows);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
