import {existsSync} from "node:fs";
import {join} from "node:path";
import {openSession, type Session} from "../channels/session.ts";
import {AppError} from "../errors.ts";
import {literal} from "../sql.ts";
import {filesBelow, type Workspace} from "../workspace.ts";
import type {Input} from "./command.ts";

/** The rejects of a workspace as a relation: one row per rejected record or element, all loads. */
export const withRejects = async <T>(
  {paths}: Workspace,
  body: (session: Session, relation: string) => Promise<T>
): Promise<T | undefined> => {
  const folder = join(paths.staged, "rejects");
  if (!existsSync(folder) || filesBelow(folder).length === 0) return undefined;
  const session = await openSession();
  try {
    return await body(
      session,
      `(select * from read_parquet(${literal(join(folder, "*", "*.parquet"))}, hive_partitioning = false) where disposition <> 'ignored')`
    );
  } finally {
    session.close();
  }
};

/** Conditions of --feed and --reason, as SQL. */
export const filterOf = (options: Input): string => {
  const parts = [
    ["source", options.feed],
    ["reason", options.reason],
    ["field", options.field]
  ].filter(([, value]) => value !== undefined) as [string, string][];
  for (const [name, value] of parts)
    if (!/^[\w.#[\]]+$/.test(value)) throw new AppError("usage", `--${name === "source" ? "feed" : name}: not a name: ${value}`);
  return parts.map(([name, value]) => `${name} = ${literal(value)}`).join(" and ") || "true";
};
