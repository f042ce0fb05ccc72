import type {StatementSync} from "node:sqlite";
import type {State} from "./open.ts";

const kept = new WeakMap<State, Map<string, StatementSync>>();

/** A statement that each request asks, prepared once: preparing costs more than the answer. It ends with its database. */
export const prepared = (state: State, sql: string): StatementSync => {
  const known = kept.get(state) ?? new Map<string, StatementSync>();
  kept.set(state, known);
  const statement = known.get(sql) ?? state.prepare(sql);
  known.set(sql, statement);
  return statement;
};
