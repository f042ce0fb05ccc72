import type {Transport} from "./transport.ts";

/** A folder that this process and every node of Trino see: as a path here, as a location there. */
export interface Shared {
  /** Absolute path. */
  folder: string;
  /** The same folder as Trino's catalog names it: `local:///`, `s3://bucket/lake/`. */
  location: string;
}

/** A statement that ended, well or not. */
export interface Ended {
  /** Trino's name of it. */
  query: string;
  /** Table that it made, or whatever the text belongs to. */
  name: string | undefined;
  failed: boolean;
}

export interface TrinoOptions {
  /** Address of the coordinator, `https://host:port`. Credentials go to it and nowhere else. */
  url: string;
  user: string;
  /** Basic authentication; over TLS only. */
  password?: string;
  /** Bearer authentication, e.g. a JWT; over TLS only. */
  token?: string;
  /** Certificates (PEM) that the server's must come from; without it those that Node trusts. */
  ca?: string;
  /** Iceberg catalog that holds the layers as schemas. */
  catalog: string;
  /** Trino's session properties. */
  session?: Record<string, string>;
  /** Longest time of one statement, seconds. */
  timeout?: number;
  /** How often a statement is sent again that a lost worker or a commit at the same time ended. */
  retries?: number;
  /** Without it, `append`, `registerParquet` and `files` refuse. */
  shared?: Shared;
  /** Cancels what runs, and refuses what comes after. */
  signal?: AbortSignal;
  onStatement?: (ended: Ended) => void;
}

/** The outside, for tests to replace. */
export interface Effects {
  transport: Transport;
  /** Waits milliseconds, or rejects when the signal aborts. */
  sleep(millis: number, signal: AbortSignal): Promise<unknown>;
}
