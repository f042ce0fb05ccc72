import {Worker} from "node:worker_threads";
import type {State} from "./open.ts";

/** Once in so many milliseconds: of a busy server the log grows by some ten megabytes meanwhile. */
const usual = 60_000;

const checkpoint = (path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./checkpoint.thread.ts", import.meta.url), {workerData: path});
    thread.once("error", reject);
    thread.once("exit", () => resolve());
  });

/**
 * Brings the log of app.sqlite into its file now and then, on a thread of its own: it waits for the disk, which a run may keep busy, and who writes does not.
 * @param every milliseconds
 * @returns ends it; what is left is brought in when the file is closed
 */
export const checkpoints = (state: State, path: string, failed: (error: unknown) => void, every = usual): (() => Promise<void>) => {
  state.exec("pragma wal_autocheckpoint = 0");
  let under: Promise<void> | undefined;
  const timer = setInterval(() => {
    under ??= checkpoint(path)
      .catch(failed)
      .finally(() => {
        under = undefined;
      });
  }, every).unref();
  return async () => {
    clearInterval(timer);
    await under;
  };
};
