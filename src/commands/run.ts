import {run} from "../../pipelines/nightly.ts";
import type {RunReport} from "../../pipelines/report.ts";
import {openGeneration} from "../generation/open.ts";
import {asking} from "../segments/question.ts";
import {segmentsOf} from "../segments/saved.ts";
import {type Carried, carryOut} from "../segments/scheduled.ts";
import {openState} from "../state/open.ts";
import {listSchedules} from "../state/schedules.ts";
import type {Workspace} from "../workspace.ts";
import {type Answer, command, dayOption, type Edge, workspaceOf, workspaceOption} from "./command.ts";
import {feedTable} from "./table.ts";

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

const carriedText = ({segment, version, outcome}: Carried): string =>
  `${segment}@${version}: ${"reason" in outcome ? `not frozen: ${outcome.reason}` : `${outcome.snapshot}, ${outcome.count.toLocaleString("en")} people`}`;

/** After publication, and never in its way: what cannot be frozen is said. */
const freezeScheduled = async ({root, config, paths}: Workspace, {generation: number}: RunReport, edge: Edge): Promise<Carried[]> => {
  const state = openState(paths.app);
  try {
    if (number === null || listSchedules(state).length === 0) return [];
    const generation = await openGeneration(root, {number, threads: config.threads});
    try {
      const ask = await asking(generation, {caps: config.caps, segments: segmentsOf(state), signal: edge.signal});
      return await carryOut({state, ledger: paths.ledger, content_hash: generation.manifest.content_hash, now: edge.now()}, ask);
    } finally {
      await generation.close();
    }
  } finally {
    state.close();
  }
};

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
    const workspace = workspaceOf(options, edge);
    const accept = options.accept ? String(options.accept).split(",") : [];
    const report = await run({
      workspace,
      now: edge.now(),
      command: "huaxiang run",
      pid: edge.pid,
      asOf: dayOption(options, "asOf"),
      accept,
      progress: edge.progress,
      signal: edge.signal,
      pull: options.pull !== false,
      secret: edge.secret,
      measure: edge.measure,
      sleep: edge.sleep
    });
    const scheduled = await freezeScheduled(workspace, report, edge);
    const answer = answerOf("huaxiang.run/1", report);
    return {
      ...answer,
      json: {...answer.json, scheduled},
      text: [answer.text, ...lines("frozen on schedule", scheduled.map(carriedText))].join("\n"),
      ...(accept.length > 0 && {deed: {detail: {accept, generation: report.generation}}})
    };
  }
});
