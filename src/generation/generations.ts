import {statSync} from "node:fs";
import {type OpenGeneration, openGeneration} from "./open.ts";
import {currentFile} from "./paths.ts";
import type {PoolOptions} from "./pool.ts";
import {current} from "./publish.ts";

/** The newest published generation of a workspace, for a server that lives longer than one. */
export interface Generations {
  /** The one in force, or undefined before the first. Looks at CURRENT and opens a newer one behind the scenes. */
  current(): OpenGeneration | undefined;
  /** Opens what CURRENT names now. Resolves when it is in force. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** Tells two states of CURRENT apart: each commit renames a new file into place. */
const stamp = (root: string): string => {
  const stat = statSync(currentFile(root), {bigint: true, throwIfNoEntry: false});
  return stat === undefined ? "" : `${stat.ino}:${stat.mtimeNs}`;
};

export interface Preparation {
  /** Done with a generation before it is in force; one that fails it never is. */
  prepare?: (generation: OpenGeneration) => Promise<void>;
}

export const openGenerations = async (
  root: string,
  {prepare = async () => undefined, ...options}: PoolOptions & Preparation = {},
  onError: (error: unknown) => void = () => undefined
): Promise<Generations> => {
  let open: OpenGeneration | undefined;
  let seen = "";
  let switching: Promise<void> | undefined;

  const change = async (): Promise<void> => {
    const now = stamp(root);
    const number = current(root);
    if (number !== undefined && number !== open?.number) {
      const next = await openGeneration(root, {...options, number});
      await prepare(next).catch(async (error) => {
        await next.close();
        throw error;
      });
      const old = open;
      open = next;
      await old?.close();
    }
    seen = now;
  };
  const refresh = (): Promise<void> => {
    switching ??= change().finally(() => {
      switching = undefined;
    });
    return switching;
  };
  await refresh();
  return {
    current() {
      if (switching === undefined && stamp(root) !== seen) refresh().catch(onError);
      return open;
    },
    refresh,
    async close() {
      await switching?.catch(() => undefined);
      await open?.close();
      open = undefined;
    }
  };
};
