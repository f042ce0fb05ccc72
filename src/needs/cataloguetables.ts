import type {Batch, Column} from "../engine/engine.ts";
import type {Need} from "./need.ts";

interface Table {
  name: string;
  columns: Column[];
  batch: Batch;
}

const text = (name: string): Column => ({name, type: "varchar"});

const tableOf = (name: string, columns: Column[], rows: unknown[][]): Table => ({
  name,
  columns,
  batch: {rows: rows.length, columns: columns.map((_, i) => rows.map((row) => row[i]))}
});

/** The catalogue for models: scores.need_catalogue, a row per need, and scores.need_kinds, a row per kind of event that closes it. */
export const catalogueTables = (needs: readonly Need[]): Table[] => [
  tableOf(
    "scores.need_catalogue",
    [
      text("need"),
      text("zh"),
      text("en"),
      text("about"),
      {name: "horizon_days", type: "integer"},
      {name: "margin_yuan", type: "decimal(14, 2)"},
      text("purpose"),
      text("action")
    ],
    needs.map(({name, label, of, horizon_days, margin_yuan, purpose, action}) => [
      name,
      label.zh,
      label.en,
      of,
      horizon_days,
      margin_yuan.toFixed(2),
      purpose,
      action.name
    ])
  ),
  tableOf(
    "scores.need_kinds",
    [text("need"), text("kind")],
    needs.flatMap(({name, closes}) => closes.kinds.map((kind) => [name, kind]))
  )
];
