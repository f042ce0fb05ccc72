import {join} from "node:path";
import {readIfThere, writeAtomically} from "../../src/files.ts";
import type {Plan} from "./plan.ts";

/** When all rows of each feed were last compared, and under which settings. A cache: without it they are compared again. */
export interface Compared {
  isDue(plan: Plan): boolean;
  note(plan: Plan): void;
}

const HOUR_MS = 3_600_000;

export const openCompared = (lake: string, now: string): Compared => {
  const file = join(lake, ".compared.json");
  let entries: Record<string, {at: string; settings: string}> = {};
  try {
    entries = JSON.parse(readIfThere(file) ?? "{}");
  } catch {
    entries = {};
  }
  return {
    isDue: ({source, table}) => {
      const last = entries[source];
      if (!last || last.settings !== JSON.stringify(table)) return true;
      return Date.parse(now) - Date.parse(last.at) >= table.compare_hours * HOUR_MS;
    },
    note: ({source, table}) => {
      entries[source] = {at: now, settings: JSON.stringify(table)};
      writeAtomically(file, `${JSON.stringify(entries, null, 2)}\n`);
    }
  };
};
