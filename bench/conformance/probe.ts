import {openDuckdb} from "../../src/engine/duckdb.ts";
import type {Engine} from "../../src/engine/engine.ts";
import type {TrinoEngine} from "../../src/engine/trino.ts";
import {AppError} from "../../src/errors.ts";
import {same} from "./probes.ts";

const dates = {as_of: "2026-01-31T16:00:00Z", as_of_on: "2026-02-01"};

const resultOf = async (engine: Engine, expression: string): Promise<string> => {
  try {
    return String(await engine.scalar(`select ${expression} as value`));
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
};

/** Every expression of the dialect's functions on both engines; the lines of those that differ. */
export const runProbes = async (trino: TrinoEngine): Promise<string[]> => {
  const duckdb = await openDuckdb({file: ":memory:", threads: 1});
  try {
    await duckdb.functions(dates);
    await trino.functions(dates);
    const differing: string[] = [];
    for (const expression of same) {
      const [ours, theirs] = [await resultOf(duckdb, expression), await resultOf(trino, expression)];
      if (ours !== theirs) differing.push(`differs  ${expression}: ${ours} on DuckDB, ${theirs} on Trino`);
    }
    return differing;
  } finally {
    await duckdb.close();
  }
};
