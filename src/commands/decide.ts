import {recordOf} from "../../pipelines/decisions.ts";
import {type Decision, writeDecision} from "../../pipelines/ledger.ts";
import {type Preview, preview} from "../../pipelines/preview.ts";
import {openSession} from "../channels/session.ts";
import {AppError} from "../errors.ts";
import {openGeneration} from "../generation/open.ts";
import type {Workspace} from "../workspace.ts";
import {type Answer, type Done, type Edge, type Input, type Option, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

/** Options of every decision about identities. */
export const decisionOptions: Option[] = [
  workspaceOption,
  {flags: "--dry-run", text: "say what would move, and decide nothing"},
  {flags: "--reason <text>", text: "why; kept with the decision, so name nobody in it", default: ""},
  {flags: "--by <name>", text: "who decides", default: "operator"}
];

/** Whose contacts these are in the published generation. @throws AppError("not_found"), naming which is unknown */
export const peopleOfRecords = async (workspace: Workspace, records: string[]): Promise<string[]> => {
  const generation = await openGeneration(workspace.root);
  const people: string[] = [];
  try {
    for (const [place, text] of records.entries()) {
      const [row] = await generation.rows(
        `select p.person_id from identity.assignments as a inner join identity.people as p on p.person_no = a.person_no
         where a.source = cast($source as varchar) and a.source_key = cast($source_key as varchar)`,
        recordOf(text)
      );
      if (!row)
        throw new AppError("not_found", `no such contact: ${place === 0 ? "the first" : "the second"}`, {
          fix: "contacts are rows of identity.members: huaxiang sql \"select source || ':' || source_key from identity.members limit 5\""
        });
      people.push(String(row.person_id));
    }
    return people;
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

/** Writes a decision, in force with the next run; with --dry-run says what it would move. @param done what the audit log says of it: no key of a record, no identifier */
export const decide = async (
  decision: Pick<Decision, "kind" | "subject" | "other">,
  {options, words, done}: {options: Input; words: string; done: Done},
  edge: Edge
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
  const deed = {...done, detail: {...done.detail, reason: whole.reason}};
  return {json: {schema, decided: true}, text: `${words}\nnext: huaxiang run`, deed};
};
