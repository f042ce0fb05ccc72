import {record} from "../state/audit.ts";
import {openState, type State} from "../state/open.ts";
import {type Edge, type Input, workspaceOf} from "./command.ts";

/** Opens app.sqlite for a command, and closes it. */
export const withState = async <T>(options: Input, edge: Edge, work: (state: State) => Promise<T> | T): Promise<T> => {
  const state = openState(workspaceOf(options, edge).paths.app);
  try {
    return await work(state);
  } finally {
    state.close();
  }
};

/** Keeps in the audit log what a command did. @param by name that its user gives */
export const noted = (
  state: State,
  edge: Edge,
  {action, subject, by = "operator", detail = {}}: {action: string; subject: string; by?: string; detail?: Record<string, unknown>}
): void => record(state, [{at: edge.now(), actor: `cli:${by}`, role: "operator", action, subject, outcome: "done", detail}]);
