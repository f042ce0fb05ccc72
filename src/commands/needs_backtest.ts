import {join} from "node:path";
import {AppError} from "../errors.ts";
import {readManifest} from "../generation/open.ts";
import {databaseFile, generationFolder} from "../generation/paths.ts";
import {current} from "../generation/publish.ts";
import {type Backtest, fitsAt, judgeAt} from "../needs/backtest.ts";
import {findNeeds} from "../needs/catalogue.ts";
import {openPast} from "../needs/rows.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

/** Months before the data date at which the past is split; the longest horizon is half a year. */
const back = [12, 9, 6];

const monthsBefore = (day: string, months: number): string => {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10);
};

const digits = (value: number | null | undefined, places: number): string =>
  value === null || value === undefined || !Number.isFinite(value) ? "" : value.toFixed(places);

const row = ({need, split_on, method, judgement, due_auc}: Backtest) => ({
  need,
  split_on,
  cases: Math.round(judgement?.rows ?? 0),
  closings: Math.round(judgement?.closings ?? 0),
  base_rate: digits(judgement?.base_rate, 4),
  auc: judgement === null ? "" : `${digits(judgement.auc, 3)} ± ${digits(judgement.auc_se, 3)}`,
  due_auc: digits(due_auc, 3),
  brier: digits(judgement?.brier, 5),
  of_base: digits(judgement?.brier_base, 5),
  slope: judgement === null || method === "base_rate" ? "" : `${digits(judgement.slope, 2)} ± ${digits(judgement.slope_se, 2)}`,
  ece: digits(judgement?.calibration_error, 4),
  lift: digits(judgement?.lift, 2)
});

export default command({
  name: "needs backtest",
  summary: "how good the needs would have been at three days of the past",
  options: [workspaceOption, {flags: "--need <name>", text: "only this one"}],
  help: "Each need is fitted to what was known by the split, and judged by what closed within its horizon after it, on the sample of people of that month and the two after it. due_auc: of saying who is due, and nothing else. of_base: Brier score of always saying the base rate.",
  run: async ({options}, edge) => {
    const {root, config} = workspaceOf(options, edge);
    const number = current(root);
    if (number === undefined) throw new AppError("not_ready", "no generation is published", {fix: "run `huaxiang run`"});
    const manifest = readManifest(root, number);
    const needs = (await findNeeds()).filter(({name}) => options.need === undefined || name === options.need);
    if (needs.length === 0) throw new AppError("usage", `unknown need: ${String(options.need)}`, {fix: "huaxiang needs list"});
    const {threads, memory} = config;
    const {engine} = await openPast(databaseFile(generationFolder(root, number)), manifest, {
      temp: join(root, "generations/.spill"),
      threads,
      memory
    });
    try {
      const found: Backtest[] = [];
      for (const months of back) {
        const split = monthsBefore(manifest.as_of_on, months);
        const fits = await fitsAt(engine, needs, split);
        for (const [i, need] of needs.entries()) found.push(await judgeAt(engine, need, fits[i]!, split, 3));
      }
      found.sort((a, b) => (a.need < b.need ? -1 : a.need > b.need ? 1 : a.split_on < b.split_on ? -1 : 1));
      return {
        json: {schema: "huaxiang.needs_backtest/1", generation: number, data_date: manifest.data_date, backtests: found},
        text: textTable(found.map(row))
      };
    } finally {
      await engine.close();
    }
  }
});
