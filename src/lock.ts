import {mkdirSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";
import {DatabaseSync} from "node:sqlite";
import {AppError} from "./errors.ts";
import {readIfThere} from "./files.ts";

export interface Holder {
  pid: number;
  command: string;
  since: string;
}

/** SQLite's exclusive lock on a file: the kernel frees it when its process ends, however it ends, so no lock is ever stale. */
const lock = (file: string): DatabaseSync | undefined => {
  mkdirSync(dirname(file), {recursive: true});
  const database = new DatabaseSync(file, {timeout: 0});
  try {
    database.exec("begin exclusive");
    return database;
  } catch (error) {
    database.close();
    if (/locked|busy/.test((error as Error).message)) return undefined;
    throw error;
  }
};

const note = (file: string): string => `${file}.holder`;

/** Who holds the lock now; undefined when nobody does. */
export const holderOf = (file: string): Holder | undefined => {
  const taken = lock(file);
  taken?.close();
  if (taken) return undefined;
  try {
    return JSON.parse(readIfThere(note(file)) ?? "") as Holder;
  } catch {
    return {pid: 0, command: "unknown", since: "unknown"};
  }
};

/** One run at a time per workspace. @returns a function that frees it. @throws AppError("busy") that says who holds it. */
export const acquire = (file: string, holder: Holder): (() => void) => {
  const database = lock(file);
  if (!database) {
    const other = holderOf(file) ?? holder;
    throw new AppError("busy", `another run holds the workspace: \`${other.command}\`, process ${other.pid}, since ${other.since}`, {
      fix: `wait for it, or stop process ${other.pid}; the lock is freed when it ends`,
      details: {...other}
    });
  }
  writeFileSync(note(file), JSON.stringify(holder));
  return () => database.close();
};
