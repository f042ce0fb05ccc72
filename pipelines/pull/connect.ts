import {readFileSync} from "node:fs";
import type {Socket} from "node:net";
import type {Readable} from "node:stream";
import type pg from "pg";
import type {to as copyTo} from "pg-copy-streams";
import type {PulledChannel} from "../../src/config.ts";
import {AppError} from "../../src/errors.ts";
import {Lost} from "./fault.ts";

/** One snapshot of a database: a read-only transaction, repeatable read. Everything in it is of one moment. */
export interface Snapshot {
  /** Rows of a statement, every value as text. */
  rows(text: string, values?: string[]): Promise<Record<string, string | null>[]>;
  /** Hands on what `copy … to stdout` sends, block by block. @returns the rows that the server says it sent */
  copy(text: string, take: (blocks: Readable, signal: AbortSignal) => Promise<void>): Promise<number>;
  close(): Promise<void>;
}

export interface ConnectOptions {
  database: PulledChannel;
  password: string;
  timezone: string;
  signal?: AbortSignal | undefined;
}

/** Longest time to reach a server, and how much later than the server we give a statement up, ms. */
const CONNECT_MS = 15_000;
const GRACE_MS = 15_000;
const END_MS = 2_000;

/** How values become text: the same for every server and user. */
const settings = ({database, timezone}: ConnectOptions): Record<string, string> => ({
  TimeZone: timezone,
  DateStyle: "ISO, YMD",
  IntervalStyle: "iso_8601",
  bytea_output: "hex",
  extra_float_digits: "1",
  standard_conforming_strings: "on",
  statement_timeout: String(Math.round(database.timeout_seconds * 1000)),
  idle_in_transaction_session_timeout: "0"
});

/** Opens a connection and a snapshot on it. @throws what the network or the server says (fault.ts), AppError("invalid_config") */
export const openSnapshot = async (options: ConnectOptions): Promise<Snapshot> => {
  const {database, password, signal} = options;
  const {host, port, user, timeout_seconds} = database;
  const limit = timeout_seconds * 1000 + GRACE_MS;
  // Loaded here: every command would pay for it at its start.
  const [{default: postgres}, {to}] = await Promise.all([import("pg"), import("pg-copy-streams")]);
  const client = new postgres.Client({
    host,
    port,
    user,
    password,
    database: database.database,
    ssl: tlsOf(database),
    application_name: "huaxiang",
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    types: {getTypeParser: () => (value: unknown) => value} as never
  });
  // A connection that ends while nobody waits for it is told by the next statement.
  client.on("error", () => undefined);
  const cut = () => void endOf(client);
  const snapshot = snapshotOn(client, to, limit, signal);
  signal?.throwIfAborted();
  signal?.addEventListener("abort", cut, {once: true});
  const close = async () => {
    signal?.removeEventListener("abort", cut);
    await endOf(client);
  };
  try {
    await client.connect();
    await client.query("begin isolation level repeatable read read only");
    const list = Object.entries(settings(options));
    await client.query(`select ${list.map((_, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, true)`).join(", ")}`, list.flat());
    const [{server_encoding} = {}] = await snapshot.rows("show server_encoding");
    if (server_encoding === "SQL_ASCII")
      throw new AppError("invalid_config", `database ${database.database} is SQL_ASCII: nobody knows the encoding of its texts`, {
        fix: "ask for a database in UTF8, or for files"
      });
    return {...snapshot, close};
  } catch (error) {
    await close();
    throw error;
  }
};

const snapshotOn = (client: pg.Client, to: typeof copyTo, limit: number, signal: AbortSignal | undefined): Omit<Snapshot, "close"> => ({
  // The limit is per statement here: on the whole client it would leave a timer behind each COPY.
  rows: async (text, values = []) => (await client.query({text, values, query_timeout: limit} as pg.QueryConfig)).rows,
  copy: async (text, take) => {
    // The server ends a statement that takes too long; a connection that is silently dead has to be ended here.
    const stalled = AbortSignal.timeout(limit);
    const ended = new AbortController();
    const lost = () => ended.abort(new Lost("connection ended"));
    client.once("end", lost);
    const stream = client.query(to(text));
    try {
      await take(stream, AbortSignal.any([stalled, ended.signal, ...(signal ? [signal] : [])]));
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (stalled.aborted) throw new Lost("connection is silent");
      throw error;
    } finally {
      client.off("end", lost);
    }
    return stream.rowCount;
  }
});

/** Ends a connection; one that does not answer is cut. */
const endOf = async (client: pg.Client): Promise<void> => {
  const {stream} = (client as unknown as {connection: {stream: Socket}}).connection;
  const timer = setTimeout(() => stream.destroy(), END_MS);
  await client.end().catch(() => undefined);
  clearTimeout(timer);
};

const tlsOf = ({tls, ca}: PulledChannel): pg.ClientConfig["ssl"] => {
  if (tls === "off") return false;
  try {
    return {rejectUnauthorized: tls === "verify", ...(ca ? {ca: readFileSync(ca, "utf8")} : {})};
  } catch (error) {
    throw new AppError("invalid_config", `ca: cannot be read: ${ca}`, {
      fix: "name a file with the certificate in PEM",
      cause: error
    });
  }
};
