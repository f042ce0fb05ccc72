import {readFileSync} from "node:fs";
import {modelPaths} from "../steps/discover.ts";
import {headerOf} from "../steps/model.ts";

/** What models say of their tables: grain, and meaning of columns. */
export type Headers = Map<string, ReturnType<typeof headerOf>>;

/** The headers of every model of the product. */
export const readHeaders = (sql: URL = new URL("../../sql/", import.meta.url)): Headers => {
  const headers = modelPaths(sql.pathname).map((path) => headerOf(`sql/${path}`, readFileSync(new URL(path, sql), "utf8")));
  return new Map(headers.map((header) => [header.name, header]));
};
