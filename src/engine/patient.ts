import {setTimeout as sleep} from "node:timers/promises";
import type {DuckDBConnection, DuckDBMaterializedResult, DuckDBPendingResult} from "@duckdb/node-api";
import duckdb from "@duckdb/node-bindings";

/** The binding's own result, private in its types only: asking it whether it is there runs none of its tasks. */
const isDone = (pending: DuckDBPendingResult): boolean => {
  const {pending_result} = pending as unknown as {pending_result: duckdb.PendingResult};
  const state = duckdb.pending_execute_check_state(pending_result);
  return state === duckdb.PendingState.RESULT_READY || state === duckdb.PendingState.ERROR;
};

/** Milliseconds until the next look, after so many: a sixteenth of them. */
const pause = (waited: number): number => Math.min(20, Math.max(1, waited / 16));

/**
 * Runs a statement on the engine's own threads alone. A thread of ours that waited inside of the engine would look for tasks without a rest while the
 * engine's threads do the last ones, and take a core from another statement (duckdb/duckdb#22178).
 */
export const runPatiently = async (connection: DuckDBConnection, statement: string): Promise<DuckDBMaterializedResult> => {
  const prepared = await connection.prepare(statement);
  try {
    const pending = prepared.start();
    for (let waited = 0; !isDone(pending); waited += pause(waited)) await sleep(pause(waited));
    return (await pending.getResult()) as DuckDBMaterializedResult;
  } finally {
    prepared.destroySync();
  }
};
