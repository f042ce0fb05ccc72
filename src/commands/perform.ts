import {type Deed, peopleIn, record, rowsOfPeople} from "../state/audit.ts";
import {type Answer, type Command, type Edge, type Input, workspaceOption} from "./command.ts";
import {withState} from "./state.ts";

/** What the audit log keeps of an answer: what was done, and whom it names. A question that named nobody leaves nothing. */
const deedsOf = (command: Command, {json, deed}: Answer, {by}: Input, edge: Edge): Deed[] => {
  const people = new Set([...peopleIn(JSON.stringify(json)), ...(deed?.people ?? [])]);
  if (deed === undefined && people.size === 0) return [];
  const whole: Deed = {
    at: edge.now(),
    actor: `cli:${edge.user}`,
    role: "operator",
    action: command.name,
    subject: deed?.subject ?? "",
    outcome: "done",
    detail: {...(by !== undefined && {by}), ...deed?.detail}
  };
  return people.size > 0 ? rowsOfPeople(whole, people) : [whole];
};

/** Runs a command. What it did, and whom its answer names, is on record before the answer is told. */
export const perform = async (command: Command, input: {args: string[]; options: Input}, edge: Edge): Promise<Answer> => {
  const answer = await command.run(input, edge);
  if (!command.options?.includes(workspaceOption)) return answer;
  const deeds = deedsOf(command, answer, input.options, edge);
  if (deeds.length > 0) await withState(input.options, edge, (state) => record(state, deeds));
  return answer;
};
