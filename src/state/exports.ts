import type {State} from "./open.ts";

/** One list that was handed out: never changed, never forgotten. */
export interface ExportNote {
  snapshot: string;
  preset: string;
  format: string;
  hash: string;
  /** Why identifiers went out in full; empty where they did not. */
  reason: string;
  generation: number;
  people: number;
  /** What became of the rest of the frozen list, as JSON. */
  fates: string;
  /** Of the file. */
  sha256: string;
  exported_by: string;
  /** UTC instant. */
  exported_at: string;
}

const columns = [
  "snapshot",
  "preset",
  "format",
  "hash",
  "reason",
  "generation",
  "people",
  "fates",
  "sha256",
  "exported_by",
  "exported_at"
] as const satisfies (keyof ExportNote)[];

export const noteExport = (state: State, note: ExportNote): void => {
  state
    .prepare(`insert into exports (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})`)
    .run(...columns.map((name) => note[name]));
};

/** Oldest first. */
export const exportsOf = (state: State, snapshot: string): ExportNote[] =>
  state.prepare("select * from exports where snapshot = ? order by rowid").all(snapshot) as unknown as ExportNote[];
