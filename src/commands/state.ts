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
