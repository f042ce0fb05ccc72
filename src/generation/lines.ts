import {statSync} from "node:fs";
import type {DuckdbEngine} from "../engine/duckdb.ts";
import {identifier, literal, table} from "../sql.ts";
import type {Model} from "../steps/model.ts";
import {linesFile} from "./paths.ts";
import {writeSigns} from "./sorted.ts";

/** The engine quotes nothing: no value of a line has this character. */
const unused = String.fromCharCode(1);

/** Writes a table as lines of its columns, tabs between them, in order of its grain: what SortedLines reads, with its signposts. @returns bytes */
export const writeLines = async (engine: DuckdbEngine, {name, grain}: Model, folder: string): Promise<number> => {
  const file = linesFile(folder, name);
  const columns = (await engine.describe(name)).map((column) => identifier(column.name));
  await engine.run(
    `copy (select concat_ws(chr(9), ${columns.join(", ")}) as line from ${table(name)} order by ${grain.map(identifier).join(", ")})
     to ${literal(file)} (format csv, header false, delimiter ${literal(unused)}, quote '', escape '')`
  );
  await writeSigns(file);
  return statSync(file).size;
};
