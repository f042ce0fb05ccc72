import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {home} from "../../pipelines/code.ts";
import {AppError} from "../errors.ts";
import type {BacktestRow} from "../value/worth/backtest.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";
import {dayNamed} from "./value_input.ts";

const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
/** The same day some years on; of a leap day the 28th. */
const years = (day: string, by: number): string => `${Number(day.slice(0, 4)) + by}${day.slice(4).replace("02-29", "02-28")}`;

const shown = (value: number | null): string => (value === null ? "–" : Math.abs(value) >= 1000 ? value.toFixed(0) : value.toFixed(4));

/** The sections as tables: accuracy by part with a line a forecast, then a table a section and part. */
const textOf = (rows: readonly BacktestRow[]): string[] => {
  const measures = ["sum", "mae", "rmse", "correlation"];
  const accuracy = rows
    .filter(({section}) => section === "sum")
    .map(({part, label, people, expected, actual}) => ({
      part,
      forecast: label,
      of: people,
      predicted: shown(expected),
      actual: shown(actual),
      ...Object.fromEntries(
        measures
          .slice(1)
          .map((measure) => [
            measure,
            shown(rows.find((row) => row.section === measure && row.part === part && row.label === label)?.expected ?? null)
          ])
      )
    }));
  const others = Map.groupBy(
    rows.filter(({section}) => !measures.includes(section)),
    ({section, part}) => `${section}: ${part}`
  );
  return [
    textTable(accuracy),
    ...[...others].flatMap(([title, lines]) => [
      "",
      title,
      textTable(lines.map(({label, people, expected, actual}) => ({label, of: people, expected: shown(expected), actual: shown(actual)})))
    ])
  ];
};

export default command({
  name: "value backtest",
  summary: "what the product's models, fitted to what was known on a day, foretold of the year after it",
  options: [workspaceOption, {flags: "--split <day>", text: "last day that the models may know (default: a year before the data date)"}],
  help: "Reads the published generation and changes nothing. The year after the split must be known whole.\nExample: huaxiang value backtest --split 2024-12-31",
  run: async ({options}, edge) => {
    const {openGeneration} = await import("../generation/open.ts");
    const {databaseFile, generationFolder} = await import("../generation/paths.ts");
    const {openParser} = await import("../engine/parse.ts");
    const {findModels} = await import("../steps/discover.ts");
    const {backtestAt} = await import("../value/worth/backtest_at.ts");
    const {root} = workspaceOf(options, edge);
    const generation = await openGeneration(root);
    const {number, manifest} = generation;
    await generation.close();
    const lastSplit = dayAfter(years(manifest.as_of_on, -1), -1);
    const split = dayNamed(options, "split") ?? lastSplit;
    if (split > lastSplit)
      throw new AppError("usage", `--split: the year after ${split} is not known whole`, {
        fix: `the data end on ${manifest.data_date}: take ${lastSplit} or an earlier day`
      });
    edge.progress.stage("read");
    const parser = await openParser();
    const models = await findModels(join(home, "sql"), parser);
    parser.close();
    const temp = mkdtempSync(join(tmpdir(), "huaxiang-backtest-"));
    try {
      const on = dayAfter(split, 1);
      const rows = await backtestAt({
        file: databaseFile(generationFolder(root, number)),
        models,
        as_of: manifest.as_of,
        as_of_on: manifest.as_of_on,
        on,
        until: years(on, 1),
        temp,
        onStage: (stage) => edge.progress.stage(stage)
      });
      return {
        json: {
          schema: "huaxiang.value_backtest/1",
          generation: number,
          data_date: manifest.data_date,
          split,
          until: dayAfter(years(on, 1), -1),
          rows
        },
        text: [`models of what was known on ${split}, and the year to ${dayAfter(years(on, 1), -1)}`, ...textOf(rows)].join("\n")
      };
    } finally {
      rmSync(temp, {recursive: true, force: true});
    }
  }
});
