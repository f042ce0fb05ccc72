import type {Row} from "../../src/engine/engine.ts";
import type {Source} from "../page.ts";
import type {Table} from "../table.ts";
import type {View} from "../view.ts";
import {figures} from "./words.ts";

/** A run that changed who anybody is. */
export interface IdentityRun {
  generation: number;
  /** Last day of its data, YYYY-MM-DD. */
  data: string;
  known: number;
  new: number;
  moved: number;
  merges: number;
  splits: number;
}

/** Who is who in figures: marts.identity_report, and the newest runs first. */
export interface Identities {
  figures: Record<keyof typeof figures, number>;
  runs: IdentityRun[];
}

const runOf = (row: Row): IdentityRun => ({
  generation: Number(row.generation),
  data: String(row.decided_on).slice(0, 10),
  known: Number(row.known_records),
  new: Number(row.new_records),
  moved: Number(row.moved_records),
  merges: Number(row.merges),
  splits: Number(row.splits)
});

const newest = 12;

export const loadIdentities = async ({generation}: Pick<Source, "generation">): Promise<Identities> => {
  const [[report], runs] = await Promise.all([
    generation.rows(`select ${Object.keys(figures).join(", ")} from marts.identity_report`),
    generation.rows(
      `select generation, decided_on, known_records, new_records, moved_records, merges, splits
       from identity.runs order by generation desc limit ${newest}`
    )
  ]);
  const read = Object.keys(figures).map((name) => [name, Number(report?.[name] ?? 0)]);
  return {figures: Object.fromEntries(read) as Identities["figures"], runs: runs.map(runOf)};
};

export const identitiesTable = ({figures: said}: Identities, {lang}: View): Table => ({
  title: lang === "zh" ? "谁是谁" : "Who is who",
  columns: [
    {key: "name", label: lang === "zh" ? "项目" : "Figure"},
    {key: "value", label: lang === "zh" ? "数量" : "Count", unit: "records"},
    {key: "means", label: lang === "zh" ? "含义" : "What it means", isExtra: true}
  ],
  rows: Object.entries(figures).map(([key, {name, means}]) => ({
    name: name[lang],
    value: said[key as keyof typeof figures],
    means: means[lang].replaceAll("`", "")
  }))
});

export const runsTable = ({runs}: Identities, {lang}: View): Table => {
  const zh = lang === "zh";
  return {
    title: zh ? "每次运行改变了多少" : "What each run changed",
    columns: [
      {key: "generation", label: zh ? "版本" : "Version", unit: "records"},
      {key: "data", label: zh ? "数据截至" : "Data to"},
      {key: "known", label: zh ? "原有记录" : "Records known before", unit: "records", isExtra: true},
      {key: "new", label: zh ? "新记录" : "New records", unit: "records"},
      {key: "moved", label: zh ? "换人的记录" : "Became another person's", unit: "records"},
      {key: "share", label: zh ? "占比" : "Share", unit: "ratio"},
      {key: "merges", label: zh ? "合并" : "Merges", unit: "records"},
      {key: "splits", label: zh ? "拆分" : "Splits", unit: "records"}
    ],
    rows: runs.map((run) => ({...run, share: run.known > 0 ? run.moved / run.known : null}))
  };
};
