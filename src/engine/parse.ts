import {DuckDBInstance} from "@duckdb/node-api";
import {AppError} from "../errors.ts";
import {literal} from "../sql.ts";
import {placeOf} from "./fault.ts";

export {placeOf};

/** A node of DuckDB's parse tree as JSON. `query_location` is an offset in bytes. */
export type Tree = {[key: string]: unknown};

export interface Parser {
  /** The tree of one SELECT. @throws AppError("invalid_input") with line and column in `name`. */
  tree(text: string, name: string): Promise<Tree>;
  close(): void;
}

/** DuckDB's own parser over text; nothing is run. */
export async function openParser(): Promise<Parser> {
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  const connection = await instance.connect();
  return {
    async tree(text, name) {
      const [row] = await (await connection.run(`select json_serialize_sql(${literal(text)})`)).getRows();
      const answer = JSON.parse(String(row?.[0])) as {error: boolean; error_message?: string; position?: string; statements?: Tree[]};
      if (answer.error) {
        const {line, column} = placeOf(text, Number(answer.position ?? 0));
        throw new AppError("invalid_input", `${name}: line ${line}, column ${column}: ${answer.error_message}`, {
          details: {file: name, line, column},
          fix: "write one bare SELECT"
        });
      }
      if (answer.statements?.length !== 1)
        throw new AppError("invalid_input", `${name}: statements: ${answer.statements?.length ?? 0}`, {
          details: {file: name},
          fix: "write one bare SELECT"
        });
      return answer.statements[0]!;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

/** Every node of a tree that has a `type` or `class`, outermost first. */
export function* nodes(tree: unknown): Generator<Tree> {
  if (Array.isArray(tree)) for (const item of tree) yield* nodes(item);
  else if (typeof tree === "object" && tree !== null) {
    if ("type" in tree || "class" in tree) yield tree as Tree;
    for (const child of Object.values(tree)) yield* nodes(child);
  }
}
