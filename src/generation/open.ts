import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Row} from "../engine/engine.ts";
import {AppError} from "../errors.ts";
import type {Bytes} from "./bytes.ts";
import {documentsIn} from "./documents.ts";
import {Manifest} from "./manifest.ts";
import {databaseFile, generationFolder, generationsFolder, manifestFile, padded} from "./paths.ts";
import {type Params, Pool, type PoolOptions, type QueryOptions} from "./pool.ts";
import {current} from "./publish.ts";
import type {Shape} from "./shape.ts";

/** A published generation, open for reading. */
export interface OpenGeneration {
  readonly number: number;
  readonly manifest: Manifest;
  /**
   * Rows of one SELECT. Parameters are `$1` … (an array) or `$name` (a record). The caller casts EVERY occurrence of every parameter:
   * `cast($name as varchar)`; one that is not cast can bring the whole instance down.
   * @throws AppError("interrupted") by the signal or the time limit, AppError("engine") for the rest.
   */
  rows(sql: string, params?: Params, options?: QueryOptions): Promise<Row[]>;
  /** Writes what a shape makes of a person, by id, at once, without waiting for a connection. @returns whether there is one. @throws AppError("outdated") for an older generation without them */
  write(person_id: string, shape: Shape, out: Bytes): boolean;
  /** For a server, before the first question: what is asked by id is found at once then. */
  prepare(): Promise<void>;
  /** Ids of people from everywhere, at most so many, of a generation that is prepared. */
  someone(most: number): string[];
  /** Closes the file when its last query ends. A later query opens it again while the file is kept. */
  close(): Promise<void>;
}

export const readManifest = (root: string, number: number): Manifest => {
  const file = manifestFile(generationFolder(root, number));
  if (!existsSync(file))
    throw new AppError("not_found", `generation without a manifest: ${padded(number)}`, {
      fix: "run `huaxiang run`, or set CURRENT to a whole one"
    });
  return Manifest.parse(JSON.parse(readFileSync(file, "utf8")));
};

/** After an internal error DuckDB refuses every statement until the file is opened anew. The statement that caused it is not sent again. */
const isDead = (error: unknown): boolean => error instanceof AppError && /^(FATAL|INTERNAL)$/i.test(String(error.details.type));
const isVictim = (error: unknown): boolean => isDead(error) && /invalidated/i.test(String((error as AppError).message));

/** Opens the published generation, or the one of that number. @throws AppError("not_ready") when none is published. */
export const openGeneration = async (
  root: string,
  {number = current(root), ...options}: PoolOptions & {number?: number | undefined} = {}
): Promise<OpenGeneration> => {
  if (number === undefined) throw new AppError("not_ready", "no generation is published", {fix: "run `huaxiang run`"});
  const manifest = readManifest(root, number);
  const folder = generationFolder(root, number);
  const file = databaseFile(folder);
  const documents = documentsIn(folder, manifest);
  // Spilled rows stay out of the published folder.
  const open = (): Promise<Pool> => Pool.open(file, {temp: join(generationsFolder(root), ".spill"), ...options});
  let pool: Promise<Pool> | undefined = open();
  await pool;
  const users = new Map<Promise<Pool>, number>();
  let closed = false;

  /** Closes a pool that is no longer the one in use, once nobody uses it. */
  const release = async (used: Promise<Pool>): Promise<void> => {
    const left = (users.get(used) ?? 1) - 1;
    users.set(used, left);
    if (left > 0 || (used === pool && !closed)) return;
    users.delete(used);
    if (used === pool) pool = undefined;
    await (await used).close();
  };
  const ask = async (sql: string, params: Params, query: QueryOptions, again: boolean): Promise<Row[]> => {
    pool ??= open();
    const used = pool;
    users.set(used, (users.get(used) ?? 0) + 1);
    try {
      return await (await used).rows(sql, params, query);
    } catch (error) {
      if (isDead(error) && pool === used) pool = undefined;
      if (!isVictim(error) || !again) throw error;
    } finally {
      await release(used);
    }
    return ask(sql, params, query, false);
  };
  return {
    number,
    manifest,
    rows: (sql, params = [], query = {}) => ask(sql, params, query, true),
    write: documents.write,
    prepare: documents.prepare,
    someone: documents.some,
    async close() {
      closed = true;
      documents.close();
      if (pool === undefined || (users.get(pool) ?? 0) > 0) return;
      const idle = pool;
      pool = undefined;
      users.delete(idle);
      await (await idle).close();
    }
  };
};
