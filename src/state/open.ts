import {chmodSync} from "node:fs";
import {DatabaseSync} from "node:sqlite";
import {AppError} from "../errors.ts";
import {migrations} from "./migrations.ts";

export type State = DatabaseSync;

const versionOf = (state: State): number => Number(state.prepare("pragma user_version").get()?.user_version);

const migrate = (state: State, path: string): void => {
  const version = versionOf(state);
  if (version > migrations.length) {
    throw new AppError("invalid_config", `app.sqlite is of a newer version: ${version}`, {fix: "update huaxiang", details: {path}});
  }
  for (const [i, migration] of migrations.entries()) {
    if (i < version) continue;
    state.exec(`begin immediate; ${migration}; pragma user_version = ${i + 1}; commit`);
  }
};

/** The file, its owner's alone. */
const file = (path: string): State => {
  try {
    const state = new DatabaseSync(path, {timeout: 5000});
    if (path !== ":memory:") chmodSync(path, 0o600);
    return state;
  } catch (cause) {
    throw new AppError("invalid_config", `app.sqlite does not open for this account: ${path}`, {
      fix: "what is read and changed is kept there: run as the account that the workspace belongs to",
      cause
    });
  }
};

/** Opens (and makes or brings up to date) what people and clients write: app.sqlite. Losing it loses no customer data. */
export const openState = (path: string): State => {
  const state = file(path);
  state.exec("pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on");
  migrate(state, path);
  return state;
};
