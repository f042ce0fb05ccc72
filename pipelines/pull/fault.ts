import {AppError} from "../../src/errors.ts";

/** Why a pull of a feed failed. */
export interface Fault {
  reason: "unreachable" | "tls" | "login" | "lost" | "conflict" | "timeout" | "rights" | "settings" | "refused" | "database";
  message: string;
  fix: string;
  /** Trying again may help. */
  mayPass: boolean;
}

const fixes: Record<Fault["reason"], string> = {
  unreachable: "is the database up, and host and port right? the next pull tries again",
  tls: "name the authority of the server's certificate under ca:, or choose another tls: for a line that you trust",
  login: "check user, password and database under pulls: in huaxiang.yaml, and what the server admits (pg_hba.conf)",
  lost: "the next pull goes on behind the rows that are landed",
  conflict: "the database gave way to its own work; the next pull goes on behind the rows that are landed",
  timeout: "add an index on the modification time and the key, or raise timeout_seconds under pulls: in huaxiang.yaml",
  rights: "grant the user usage of the schema and select on the table",
  settings: "mend pulls: in huaxiang.yaml",
  refused: "see docs/pull.md",
  database: "ask the database's administrator"
};

/** Classes of SQLSTATE and codes of the network, by how a pull takes them; the first prefix that fits decides. */
const codes: [prefix: string, reason: Fault["reason"]][] = [
  ["28", "login"],
  ["3D000", "login"],
  ["57P03", "unreachable"],
  ["53300", "unreachable"],
  ["ECONNRESET", "lost"],
  ["EPIPE", "lost"],
  ["ETIMEDOUT", "lost"],
  ["ERR_STREAM_PREMATURE_CLOSE", "lost"],
  ["08", "lost"],
  ["57P", "lost"],
  ["25P03", "lost"],
  ["40", "conflict"],
  ["57014", "timeout"],
  ["42501", "rights"],
  ["42P01", "settings"],
  ["3F000", "settings"],
  ["ERR_TLS", "tls"],
  ["ERR_SSL", "tls"]
];

/** Errors of the client and of TLS are told by their words. */
const words: [pattern: RegExp, reason: Fault["reason"]][] = [
  [/^Connection terminated|Query read timeout|not queryable|Client was closed/i, "lost"],
  [/^timeout expired/i, "unreachable"],
  [/certificate|does not support SSL|SSL connection/i, "tls"]
];

const passing = new Set<Fault["reason"]>(["unreachable", "lost", "conflict"]);

/** The database as a whole is out of reach, not only a table. */
export const isDown = ({reason}: Fault): boolean => reason === "unreachable" || reason === "login" || reason === "tls";

/** The connection is gone or silent; a class of its own, since its error may carry no code. */
export class Lost extends Error {}

/** What an error of the database or of the network means; undefined for a fault of ours. */
export const faultOf = (error: unknown): Fault | undefined => {
  if (error instanceof AppError) {
    const reason = error.code === "refused_file" ? "refused" : "settings";
    return {reason, message: error.message, fix: error.fix ?? fixes[reason], mayPass: false};
  }
  const reason = reasonOf(error);
  const {code} = error as {code?: string};
  return reason && {reason, message: `${code ? `${code}: ` : ""}${safe(error)}`, fix: fixes[reason], mayPass: passing.has(reason)};
};

const reasonOf = (error: unknown): Fault["reason"] | undefined => {
  const {code = "", message = "", syscall = ""} = error as {code?: string; message?: string; syscall?: string};
  if (error instanceof Lost) return "lost";
  if (["connect", "getaddrinfo"].includes(syscall) || code === "ECONNREFUSED") return "unreachable";
  const told = words.find(([pattern]) => pattern.test(message)) ?? codes.find(([prefix]) => code.startsWith(prefix));
  return told?.[1] ?? (/^[0-9A-Z]{5}$/.test(code) ? "database" : undefined);
};

/** The first line of a message. Quoted text may be a value of a row: it is left out, unless it is the name of something. */
const safe = (error: unknown): string => {
  const first = (error as Error).message?.split("\n")[0] || "no words";
  return first.replaceAll(/((?:relation|table|view|column|schema|database|user|role|host) )?"[^"]*"/g, (all, kind) => (kind ? all : '"…"'));
};
