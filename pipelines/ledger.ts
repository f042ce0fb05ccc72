import {existsSync, mkdirSync, readdirSync, renameSync} from "node:fs";
import {join} from "node:path";
import type {Session} from "../src/channels/session.ts";
import {identifier, literal} from "../src/sql.ts";

/** A file that arrived: the same bytes may arrive again on another day. */
export interface Delivery {
  load: string;
  source: string;
  file: string;
  day: string;
}

/**
 * A decision of a person, in force at once. Of `release` the subject is a load; of `link` and `unlink` subject and other are contacts, written
 * channel.feed:key; of `block` and `unblock` the subject is an identifier, written kind:value.
 */
export interface Decision {
  kind: "release" | "link" | "unlink" | "block" | "unblock";
  subject: string;
  other: string;
  reason: string;
  decided_at: string;
  by: string;
}

const rowsOf = async <T>(session: Session, files: string[], columns: string[]): Promise<T[]> => {
  if (files.length === 0) return [];
  const list = files.map(literal).join(", ");
  return (await session.rows(`select ${columns.map(identifier).join(", ")} from read_parquet([${list}])`)) as T[];
};

const write = async (session: Session, file: string, rows: object[], columns: string[]): Promise<void> => {
  const values = rows
    .map((row) => `(${columns.map((column) => literal(String((row as Record<string, unknown>)[column]))).join(", ")})`)
    .join(", ");
  mkdirSync(join(file, ".."), {recursive: true});
  await session.run(
    `copy (select * from (values ${values}) as t(${columns.map(identifier).join(", ")})) to ${literal(`${file}.tmp`)} (format parquet)`
  );
  renameSync(`${file}.tmp`, file);
};

const deliveryColumns = ["load", "source", "file", "day"];
const decisionColumns = ["kind", "subject", "other", "reason", "decided_at", "by"];

export const readDeliveries = (session: Session, ledger: string, names: string[]): Promise<Delivery[]> =>
  rowsOf(
    session,
    names.map((name) => join(ledger, name)),
    deliveryColumns
  );
export const writeDeliveries = (session: Session, file: string, rows: Delivery[]): Promise<void> =>
  write(session, file, rows, deliveryColumns);

const decisionFiles = (ledger: string): string[] => {
  const folder = join(ledger, "decisions");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".parquet"))
    .sort()
    .map((name) => join(folder, name));
};
export const readDecisions = (session: Session, ledger: string): Promise<Decision[]> =>
  rowsOf(session, decisionFiles(ledger), decisionColumns);
export const writeDecision = (session: Session, ledger: string, decision: Decision): Promise<void> =>
  write(
    session,
    join(ledger, "decisions", `${String(decisionFiles(ledger).length + 1).padStart(6, "0")}.parquet`),
    [decision],
    decisionColumns
  );
