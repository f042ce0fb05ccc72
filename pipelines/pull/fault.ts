import {AppError} from "../../src/errors.ts";

/** Why a pull of a feed failed. */
export interface Fault {
  reason: "unreachable" | "login" | "lost" | "conflict" | "timeout" | "rights" | "settings" | "refused" | "database";
  message: string;
  fix: string;
  /** Trying again may help. */
  mayPass: boolean;
}

const fixes: Record<Fault["reason"], string> = {
  unreachable: "is the database up, and host and port right? the next pull tries again",
  login: "check user, password and database under pulls: in huaxiang.yaml, and what the server admits (pg_hba.conf)",
  lost: "the next pull goes on behind the rows that are landed",
  conflict: "the database gave way to its own work; the next pull goes on behind the rows that are landed",
  timeout: "add an index on the modification time and the key, or raise timeout_seconds under pulls: in huaxiang.yaml",
  rights: "grant the user usage of the schema and select on the table",
  settings: "mend pulls: in huaxiang.yaml",
  refused: "see docs/pull.md",
  database: "ask the database's administrator"
};

/** Classes of SQLSTATE, and codes of the network, by how a pull takes them; the first prefix that fits decides. */
const classes: [prefix: string, reason: Fault["reason"]][] = [
  ["28", "login"],
  ["3D000", "login"],
  ["57P03", "unreachable"],
  ["53300", "unreachable"],
  ["ECONNREFUSED", "unreachable"],
  ["ENOTFOUND", "unreachable"],
  ["EAI_", "unreachable"],
  ["EHOSTUNREACH", "unreachable"],
  ["ENETUNREACH", "unreachable"],
  ["08", "lost"],
  ["57P", "lost"],
  ["25P03", "lost"],
  ["ECONNRESET", "lost"],
  ["EPIPE", "lost"],
  ["ETIMEDOUT", "lost"],
  ["ERR_STREAM_PREMATURE_CLOSE", "lost"],
  ["40", "conflict"],
  ["57014", "timeout"],
  ["42501", "rights"],
  ["42P01", "settings"],
  ["3F000", "settings"]
];

const passing = new Set<Fault["reason"]>(["unreachable", "lost", "conflict"]);

/** The database as a whole is out of reach, not only a table. */
export const isDown = ({reason}: Fault): boolean => reason === "unreachable" || reason === "login";

/** The connection is gone or silent; a class of its own, since its error may carry no code. */
export class Lost extends Error {}

/** What an error of the database or of the network means; undefined for a fault of ours. */
export const faultOf = (error: unknown): Fault | undefined => {
  if (error instanceof AppError)
    return {
      reason: error.code === "refused_file" ? "refused" : "settings",
      message: error.message,
      fix: error.fix ?? fixes.settings,
      mayPass: false
    };
  const {code = "", message = String(error)} = error as {code?: string; message?: string};
  const isGone = error instanceof Lost || /^Connection terminated|^timeout expired|not queryable|Client was closed/i.test(message);
  const isOfDatabase = /^[0-9A-Z]{5}$/.test(code);
  const reason = isGone ? "lost" : (classes.find(([prefix]) => code.startsWith(prefix))?.[1] ?? (isOfDatabase ? "database" : undefined));
  return reason && {reason, message: `${code ? `${code}: ` : ""}${safe(error)}`, fix: fixes[reason], mayPass: passing.has(reason)};
};

/** The first line of a message. The database may quote a value of a row behind a colon (`invalid input syntax …: "…"`): it is left out. */
const safe = (error: unknown): string => {
  const first = (error as Error).message?.split("\n")[0] || String((error as {code?: string}).code ?? error);
  return first.replace(/: "[^"]*"$/, ": (a value)");
};
