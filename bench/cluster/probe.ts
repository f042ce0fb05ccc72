import {type Ended, openTrino, type TrinoEngine} from "../../src/engine/trino.ts";
import type {State} from "./state.ts";

export interface Opened {
  catalog?: string;
  timeout?: number;
  retries?: number;
  signal?: AbortSignal;
  onStatement?: (ended: Ended) => void;
}

/** An engine on the cluster. */
export const openOn = (
  {url, user, password, ca, folder, location}: State,
  {catalog = "huaxiang", ...more}: Opened = {}
): Promise<TrinoEngine> => openTrino({url, user, password, ca, shared: {folder, location}, catalog, ...more});

/** Names of the workers that take part now; none while nobody answers. */
export const activeWorkers = async (state: State): Promise<string[]> => {
  try {
    const engine = await openOn(state, {timeout: 20});
    const rows = await engine.rows("select node_id from system.runtime.nodes where not coordinator and state = 'active' order by node_id");
    return rows.map(({node_id}) => String(node_id));
  } catch {
    return [];
  }
};
