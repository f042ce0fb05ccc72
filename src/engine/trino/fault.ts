import {AppError} from "../../errors.ts";
import {masked} from "../fault.ts";

/** What Trino says of a failed statement. */
export interface QueryError {
  message: string;
  errorName: string;
  errorType: string;
  errorLocation?: {lineNumber: number; columnNumber: number};
}

/** Whose text a statement is, for its error. */
export interface Origin {
  /** Table or file that the text belongs to. */
  name?: string;
  /** Lines of ours before the caller's text. */
  linesBefore?: number;
  /** false: run twice, it would do twice. */
  isRepeatable?: boolean;
}

/** Where a statement was sent, for the words of its error. */
export interface Place extends Origin {
  url: string;
  query?: string;
  /** Longest time, seconds. */
  timeout: number;
}

/** It did not run: the cluster was full or starting. Waiting helps. */
const refused = new Set(["QUERY_QUEUE_FULL", "SERVER_STARTING_UP", "NO_NODES_AVAILABLE"]);
/** It ran and was cut off: a worker or the network died, or somebody committed first. Running again helps. */
const lost = new Set([
  "REMOTE_TASK_ERROR",
  "REMOTE_TASK_MISMATCH",
  "REMOTE_TASK_FAILED",
  "REMOTE_HOST_GONE",
  "PAGE_TRANSPORT_ERROR",
  "PAGE_TRANSPORT_TIMEOUT",
  "TOO_MANY_REQUESTS_FAILED",
  "SERVER_SHUTTING_DOWN",
  "WORKER_RESTARTED",
  "ICEBERG_COMMIT_ERROR",
  "TRANSACTION_CONFLICT"
]);
const pastTime = new Set(["EXCEEDED_TIME_LIMIT", "EXCEEDED_QUEUED_TIME_LIMIT", "EXCEEDED_EXECUTION_TIME_LIMIT", "ABANDONED_QUERY"]);

export type Remedy = "wait" | "again" | "none";

/** What may heal a failed statement. */
export const remedyOf = (error: unknown): Remedy => {
  const type = error instanceof AppError ? String(error.details.type) : "";
  return refused.has(type) ? "wait" : lost.has(type) ? "again" : "none";
};

const words = (errorName: string): string => errorName.toLowerCase().replaceAll("_", " ");

/** What speaks of nodes, memory or our own text may be said whole; all others may quote a person's data. */
const textOf = ({message, errorName, errorType, errorLocation}: QueryError): string => {
  const [first = ""] = message.split("\n");
  const [, worker] = /(https?:\/\/[^/\s]+)\/v1\/task/.exec(first) ?? [];
  if (worker !== undefined && lost.has(errorName)) return `the worker ${worker} does not answer`;
  const isOurs = errorLocation !== undefined || errorType === "INSUFFICIENT_RESOURCES" || refused.has(errorName) || lost.has(errorName);
  return isOurs ? first.replace(/^line \d+:\d+: /, "").slice(0, 300) : masked(first);
};

const fixOf = ({errorName, errorType}: QueryError): string | undefined => {
  if (refused.has(errorName)) return "see whether its workers are up, or run again later";
  if (lost.has(errorName)) return "run again: the table is as it was; a worker was lost or somebody else wrote it";
  if (errorType === "INSUFFICIENT_RESOURCES") return "give the cluster more memory, or the statement more time";
  return undefined;
};

/** @param limit which limit, in words; ours without it */
export const pastItsTime = ({name, url, query, timeout}: Place, limit = `${timeout} s`): AppError =>
  new AppError("engine", `${name ?? "statement"}: past its time: ${limit} at ${url}${query === undefined ? "" : ` (query ${query})`}`, {
    fix: "give it more time, or the cluster more workers",
    details: {name, url, query, type: "EXCEEDED_TIME_LIMIT"}
  });

/** A failed statement → AppError("engine" | "interrupted"), with the place in the caller's text and no data. */
export const toAppError = (error: QueryError, place: Place): AppError => {
  const {name, linesBefore = 0, url, query} = place;
  if (error.errorName === "USER_CANCELED") return new AppError("interrupted", "query: interrupted", {details: {name, query}});
  if (pastTime.has(error.errorName)) return pastItsTime(place, error.message.split("\n")[0]);
  const at = error.errorLocation;
  const line = at === undefined ? undefined : at.lineNumber - linesBefore;
  const column = at?.columnNumber;
  const where = [name, line === undefined ? undefined : `line ${line}, column ${column}`].filter((part) => part !== undefined);
  const fix = fixOf(error);
  const lead = at === undefined ? `${words(error.errorName)} at ${url}` : words(error.errorName);
  return new AppError("engine", [...where, lead, textOf(error)].join(": "), {
    details: {name, line, column, type: error.errorName, query},
    ...(fix === undefined ? {} : {fix})
  });
};

/** Causes of a connection that did not come about, in plain words. */
const causes: Record<string, string> = {
  ECONNREFUSED: "connection refused",
  ENOTFOUND: "no such host",
  EAI_AGAIN: "its name cannot be looked up",
  ECONNRESET: "connection lost",
  EPIPE: "connection lost",
  UND_ERR_SOCKET: "connection lost",
  ETIMEDOUT: "no answer in time",
  UND_ERR_CONNECT_TIMEOUT: "no answer in time",
  UND_ERR_HEADERS_TIMEOUT: "no answer in time",
  EHOSTUNREACH: "no way to it",
  ENETUNREACH: "no way to it"
};

/** The code of an error of the network, wherever it stands. */
export const networkCode = (error: unknown): string => {
  const {code, cause} = (error ?? {}) as {code?: unknown; cause?: unknown};
  return typeof code === "string" ? code : cause === undefined ? "" : networkCode(cause);
};

const isCertificate = (code: string): boolean => /CERT|SIGNATURE|SELF_SIGNED|ALTNAME|^ERR_SSL|^EPROTO$/.test(code);

/** Waiting helps: nothing listens yet, or the line broke. */
export const isPassing = (code: string): boolean => code in causes && code !== "ENOTFOUND";

export const unreachable = (error: unknown, {url, name, query}: Place): AppError => {
  const code = networkCode(error);
  const why = isCertificate(code) ? `its certificate is not trusted (${code})` : (causes[code] ?? (code || "the network failed"));
  const fix = isCertificate(code)
    ? "name the authority that signed it as ca, and the host as the certificate does"
    : "start it, or mend its address";
  return new AppError("engine", `trino: no answer from ${url}: ${why}${name === undefined ? "" : `; while ${name}`}`, {
    fix,
    details: {url, name, query, type: code}
  });
};

/** An answer that is no page of a statement. */
export const unexpected = (status: number, {url, name, query, user}: Place & {user: string}): AppError => {
  const details = {url, name, query, type: `HTTP_${status}`};
  if (status === 401)
    return new AppError("unauthenticated", `trino: ${user} is refused by ${url}: wrong user, password or token`, {
      fix: "mend the credentials",
      details
    });
  if (status === 403) return new AppError("forbidden", `trino: ${user} may not do that at ${url}`, {fix: "ask for the right", details});
  const what = status === 200 ? "an answer that is not Trino's" : `HTTP ${status}`;
  const gone = (status === 404 || status === 410) && query !== undefined;
  return new AppError("engine", `trino: ${gone ? "statement forgotten" : what} at ${url}${name === undefined ? "" : `: ${name}`}`, {
    fix: gone ? "run again: the coordinator was restarted" : "name the coordinator's address, without a path",
    details
  });
};
