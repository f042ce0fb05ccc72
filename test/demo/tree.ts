import {createHash} from "node:crypto";
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import iconv from "iconv-lite";
import {onTestFinished} from "vitest";
import {openDuckdb} from "../../src/engine/duckdb.ts";

export const filesOf = (dir: string): string[] =>
  readdirSync(dir, {recursive: true, encoding: "utf8"})
    .filter((path) => statSync(join(dir, path)).isFile())
    .sort();

/** One hash of all paths and bytes. */
export const treeHash = (dir: string): string => {
  const hash = createHash("sha256");
  for (const path of filesOf(dir)) hash.update(path).update(readFileSync(join(dir, path)));
  return hash.digest("hex");
};

/** A file's text, unzipped and decoded: GB18030 where it is no UTF-8. */
export const textOf = (path: string): string => {
  const bytes = path.endsWith(".gz") ? gunzipSync(readFileSync(path)) : readFileSync(path);
  const text = bytes.toString("utf8");
  return text.includes("\ufffd") ? iconv.decode(bytes, "gb18030") : text;
};

export const scratch = (): string => {
  const dir = mkdtempSync(join(tmpdir(), "huaxiang-demo-"));
  onTestFinished(() => rmSync(dir, {recursive: true, force: true}));
  return dir;
};

/** Records of a file, counted plainly: lines behind the header, elements of the list, rows of a sheet below two titles and a header. */
export const recordsOf = (path: string): number => {
  if (path.endsWith(".xlsx")) return readFileSync(path, "utf8").split("<row ").length - 4;
  const text = textOf(path);
  if (/\.(csv|tsv|txt)(\.gz)?$/.test(path)) return text.split("\n").filter((line) => line.trim() !== "").length - 1;
  if (path.includes(".ndjson")) return text.split("\n").filter((line) => line !== "").length;
  return listOf(JSON.parse(text))?.length ?? 0;
};

/** The first list in a document. */
const listOf = (value: unknown): unknown[] | undefined => {
  if (Array.isArray(value)) return value;
  if (value === null || typeof value !== "object") return undefined;
  for (const one of Object.values(value)) {
    const list = listOf(one);
    if (list !== undefined) return list;
  }
  return undefined;
};

/** Rows of a question to the Parquet files of a folder. */
export const parquetRows = async (folder: string, sql: string): Promise<object[]> => {
  const engine = await openDuckdb({file: ":memory:"});
  try {
    return await engine.rows(sql.replace(/'(\w+\.parquet)'/g, (_, file) => `'${join(folder, file)}'`));
  } finally {
    await engine.close();
  }
};
