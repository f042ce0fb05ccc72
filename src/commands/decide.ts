import {recordOf} from "../../pipelines/decisions.ts";
import {type Decision, writeDecision} from "../../pipelines/ledger.ts";
import {type Preview, preview} from "../../pipelines/preview.ts";
import {openSession} from "../channels/session.ts";
import {AppError} from "../errors.ts";
import {openGeneration} from "../generation/open.ts";
import type {Workspace} from "../workspace.ts";
import {type Answer, type Edge, type Input, type Option, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

/** Options of every decision about identities. */
export const decisionOptions: Option[] = [
  workspaceOption,
  {flags: "--dry-run", text: "say what would move, and decide nothing"},
  {flags: "--reason <text>", text: "why; kept with the decision, so name nobody in it", default: ""},
  {flags: "--by <name>", text: "who decides", default: "operator"}
];

/** Whether both contacts are known to the published generation. @throws AppError("not_found"), naming which */
export const checkRecords = async (workspace: Workspace, records: string[]): Promise<void> => {
  const generation = await openGeneration(workspace.root);
  try {
    for (const [place, text] of records.entries()) {
      const [row] = await generation.rows(
        "select person_no from identity.assignments where source = cast($source as varchar) and source_key = cast($source_key as varchar)",
        recordOf(text)
      );
      if (!row)
        throw new AppError("not_found", `no such contact: ${place === 0 ? "the first" : "the second"}`, {
          fix: "contacts are rows of identity.members: huaxiang sql \"select source || ':' || source_key from identity.members limit 5\""
        });
    }
  } finally {
    await generation.close();
  }
};

const names: {[figure in keyof Preview]: string} = {
  contacts_moved: "contacts that would be another person's",
  people_before: "people now",
  people_after: "people then",
  people_touched: "people who would lose or gain a contact",
  orders_moved: "orders that would move",
  orders_yuan: "their revenue, yuan",
  service_visits_moved: "workshop visits that would move",
  service_yuan: "their revenue, yuan ",
  consents_moved: "consents that would move"
};

export const previewText = (figures: Preview): string =>
  textTable(Object.entries(names).map(([figure, name]) => ({figure: name, number: figures[figure as keyof Preview]})));

/** Writes a decision, in force with the next run; with --dry-run says what it would move. */
export const decide = async (
  decision: Pick<Decision, "kind" | "subject" | "other">,
  options: Input,
  edge: Edge,
  words: string
): Promise<Answer> => {
  const workspace = workspaceOf(options, edge);
  const whole: Decision = {...decision, reason: String(options.reason ?? ""), decided_at: edge.now(), by: String(options.by)};
  const schema = `huaxiang.identity_${decision.kind}/1`;
  if (options.dryRun === true) {
    const {pid, signal} = edge;
    const figures = await preview({
      workspace,
      decisions: [whole],
      now: edge.now(),
      command: `identity ${decision.kind} --dry-run`,
      pid,
      signal
    });
    return {
      json: {schema, decided: false, ...figures},
      text: `${previewText(figures)}\n\nnothing was decided; leave --dry-run out to do so`
    };
  }
  const session = await openSession();
  try {
    await writeDecision(session, workspace.paths.ledger, whole);
  } finally {
    session.close();
  }
  return {json: {schema, decided: true}, text: `${words}\nnext: huaxiang run`};
};
