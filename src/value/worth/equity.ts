import type {Batch, Column} from "../../engine/engine.ts";
import {months} from "./horizons.ts";
import {groupRanges} from "./ranges.ts";
import {sources, type Tally} from "./tally.ts";

/** What all people together are expected to bring: a row a horizon and source, and one of all sources ('total'); cents. */
export const equityColumns: Column[] = [
  {name: "months", type: "bigint"},
  {name: "source", type: "varchar"},
  ...["margin", "expected_low", "expected_high", "outcome_low", "outcome_high"].map((name) => ({name, type: "bigint"}))
];

export const equityOf = (tally: Tally): Batch => {
  const rows = months.flatMap((month, h) =>
    ([undefined, ...sources] as const).map((source) => {
      const {total, expected, outcome} = groupRanges(tally, h, source);
      return [month, source ?? "total", ...[total, ...expected, ...outcome].map((yuan) => Math.round(100 * yuan))];
    })
  );
  return {rows: rows.length, columns: equityColumns.map((_, i) => rows.map((row) => row[i]))};
};
