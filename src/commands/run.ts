import {run} from "../../pipelines/nightly.ts";
import type {RunReport} from "../../pipelines/report.ts";
import {type Answer, command, dayOption, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

export const feedTable = (feeds: RunReport["feeds"]): string =>
  textTable(feeds.map(({channel, feed, ...counts}) => ({feed: `${channel}.${feed}`, ...counts})));

const lines = (title: string, items: string[]): string[] => (items.length ? ["", `${title}:`, ...items.map((item) => `  ${item}`)] : []);

const headline = ({state, generation, data_date, content_hash, held_back_by}: RunReport): string => {
  const dated = `data of ${data_date}${held_back_by ? ` (held back by ${held_back_by})` : ""}, content ${content_hash?.slice(0, 16)}`;
  if (state === "published") return `published generation ${generation}: ${dated}`;
  if (state === "unchanged") return `nothing is new: generation ${generation} stays, ${dated}`;
  return "nothing to build: no load has been taken in yet";
};

export const reportText = (report: RunReport): string =>
  [
    ...(report.state === "published" ? [feedTable(report.feeds), ""] : []),
    headline(report),
    ...lines(
      "refused, not landed",
      report.refused.map(({message}) => message)
    ),
    ...lines(
      "not pulled",
      report.pulls.filter(({state}) => state === "failed").map((one) => `${one.channel}.${one.feed}: ${one.message}; ${one.fix}`)
    ),
    ...lines(
      "waiting for the next run",
      report.waiting.map(({message}) => message)
    ),
    ...lines(
      "held",
      report.held.map(({message}) => message)
    ),
    ...lines(
      "not taken in",
      report.strays.map(({message}) => message)
    ),
    ...lines(
      "columns that no mapping uses (kept in the lake)",
      report.unused.map(({channel, feed, columns}) => `${channel}.${feed}: ${columns.join(", ")}`)
    )
  ].join("\n");

export const answerOf = (schema: string, report: RunReport): Answer => ({
  json: {schema, ...report},
  text: reportText(report),
  exit: report.refused.length + report.held.length + report.pulls.filter(({state}) => state === "failed").length > 0 ? 7 : 0
});

export default command({
  name: "run",
  summary: "land what is in the inbox and in the databases, stage, build, check, publish",
  options: [
    workspaceOption,
    {flags: "--as-of <day>", text: "last day included (default: the data date)"},
    {flags: "--no-pull", text: "leave the databases alone that feeds are pulled from"},
    {flags: "--accept <gate>", text: "let a failed gate through; comma separated"}
  ],
  help: "Exit codes: 0 done, also with rejects · 6 a gate blocks publication · 7 a file was refused, held or stopped, or a pull failed · 75 another run holds the workspace.\nA run that failed or was killed is repaired by running again.",
  run: async ({options}, edge) => {
    const report = await run({
      workspace: workspaceOf(options, edge),
      now: edge.now(),
      command: "huaxiang run",
      pid: edge.pid,
      asOf: dayOption(options, "asOf"),
      accept: options.accept ? String(options.accept).split(",") : [],
      progress: edge.progress,
      signal: edge.signal,
      pull: options.pull !== false,
      secret: edge.secret,
      measure: edge.measure,
      sleep: edge.sleep
    });
    return answerOf("huaxiang.run/1", report);
  }
});
