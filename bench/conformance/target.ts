import {readFileSync} from "node:fs";
import {type Ended, openTrino, type TrinoEngine, type TrinoOptions} from "../../src/engine/trino.ts";
import {AppError} from "../../src/errors.ts";
import {down, up} from "../cluster/cluster.ts";
import {isAlive, readState} from "../cluster/state.ts";

/** The Trino to build on. */
export interface Target {
  url: string;
  open(catalog: "huaxiang" | "fixtures", onStatement?: (ended: Ended) => void): Promise<TrinoEngine>;
  /** Stops it, if it was started for this. */
  close(): Promise<void>;
}

const need = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === "")
    throw new AppError("usage", `${name} is not set`, {fix: "docs/scale.md lists what TRINO_URL needs beside it"});
  return value;
};

/** TRINO_URL and what stands beside it. Both uses share TRINO_CATALOG, which must be empty: its tables are replaced. */
const named = async (url: string): Promise<Target> => {
  const {TRINO_PASSWORD: password, TRINO_TOKEN: token, TRINO_CA: ca} = process.env;
  const options: TrinoOptions = {
    url,
    user: need("TRINO_USER"),
    catalog: need("TRINO_CATALOG"),
    shared: {folder: need("TRINO_FOLDER"), location: need("TRINO_LOCATION")},
    ...(password ? {password} : {}),
    ...(token ? {token} : {}),
    ...(ca ? {ca: readFileSync(ca, "utf8")} : {})
  };
  const first = await openTrino(options);
  const tables = await first.scalar("select count(*) from information_schema.tables where table_schema <> 'information_schema'");
  if (tables !== 0n)
    throw new AppError("usage", `catalog with tables: ${options.catalog} at ${url}: conformance replaces tables`, {
      fix: "give it a catalog of its own, empty"
    });
  return {url, open: (_, onStatement) => openTrino({...options, ...(onStatement ? {onStatement} : {})}), close: async () => undefined};
};

/** The Trino that TRINO_URL names, else the cluster of `npm run trino`, started if it is down (and then stopped after). */
export const target = async (say: (line: string) => void, heap?: string): Promise<Target> => {
  const url = process.env.TRINO_URL;
  if (url !== undefined && url !== "") return named(url);
  const running = readState();
  const isRunning = running !== undefined && Object.values(running.pids).every(isAlive);
  const state = await up({say, ...(heap === undefined ? {} : {heap})});
  const {url: address, user, password, ca, folder, location} = state;
  return {
    url: address,
    open: (catalog, onStatement) =>
      openTrino({url: address, user, password, ca, shared: {folder, location}, catalog, ...(onStatement ? {onStatement} : {})}),
    close: async () => {
      if (!isRunning) await down();
    }
  };
};
