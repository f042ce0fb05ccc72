import {basename, dirname} from "node:path";
import {nodes, type Parser, type Tree} from "../engine/parse.ts";
import {AppError} from "../errors.ts";

export interface ModelColumn {
  name: string;
  zh: string;
  en: string;
  unit?: string;
  /** Who may see it; absent: everybody. */
  roles?: string[];
}

/** A SELECT file with its header. */
export interface Model {
  /** layer.name, from the path. */
  name: string;
  layer: string;
  path: string;
  /** The whole text, header included, so that lines of errors are lines of the file. */
  select: string;
  /** What one row means. */
  sentence: string;
  /** Columns that name a row: together unique, none NULL. Only a model that is not kept may have none. */
  grain: string[];
  /** Conditions that no row breaks (NULL breaks none). */
  checks: string[];
  /** Columns with an index of their own. */
  indexes: string[];
  columns: ModelColumn[];
  /** Whether the published file holds it. */
  keep: boolean;
  /** Published as a file of lines beside it, in order of the grain, for reading by key. */
  isFile: boolean;
  /** Not even the build holds it: its rows are made where they are read. */
  isView: boolean;
  /** Tables that it reads, layer.name, from the parser. */
  reads: string[];
}

const broken = (path: string, line: number, what: string, fix: string): AppError =>
  new AppError("invalid_input", `${path}: line ${line}: ${what}`, {details: {file: path, line}, fix});

interface Entry {
  key: string;
  subject: string | undefined;
  text: string;
  line: number;
}

const word = /^[a-z_][a-z0-9_]*$/;
const keys = new Set(["grain", "check", "index", "column", "keep"]);

const listed = (path: string, {key, text, line}: Entry): string[] => {
  const names = text.split(",").map((name) => name.trim());
  const bad = names.find((name) => !word.test(name));
  if (bad !== undefined) throw broken(path, line, `${key} is not a list of columns: ${text}`, `write «-- ${key}: a, b»`);
  return names;
};

const columnOf = (path: string, {subject, text, line}: Entry): ModelColumn => {
  const [zh = "", en = "", unit = "", roles = ""] = text.split("|").map((part) => part.trim());
  if (subject === undefined || zh === "" || en === "")
    throw broken(path, line, `column is not described: ${subject ?? text}`, "write «-- column <name>: <zh> | <en> [| unit] [| roles]»");
  return {
    name: subject,
    zh,
    en,
    ...(unit === "" ? {} : {unit}),
    ...(roles === "" ? {} : {roles: roles.split(",").map((role) => role.trim())})
  };
};

/** The comment lines at the top: sentence, then `-- key: value`. */
const header = (path: string, text: string): {sentence: string; entries: Entry[]} => {
  const entries: Entry[] = [];
  const sentence: string[] = [];
  for (const [index, full] of text.split("\n").entries()) {
    if (!full.startsWith("--")) {
      if (full.trim() === "") continue;
      break;
    }
    const comment = full.slice(2).trim();
    const match = /^([a-z_]+)(?: ([a-z0-9_]+))?:(?: (.*))?$/.exec(comment);
    if (match !== null && (keys.has(match[1]!) || match[2] === undefined)) {
      const entry = {key: match[1]!, subject: match[2], text: (match[3] ?? "").trim(), line: index + 1};
      if (!keys.has(entry.key))
        throw broken(path, entry.line, `unknown key of a header: ${entry.key}`, `use one of ${[...keys].join(", ")}`);
      if (entry.text === "") throw broken(path, entry.line, `empty header line: ${entry.key}`, `write «-- ${entry.key}: …»`);
      entries.push(entry);
    } else if (entries.length === 0) sentence.push(comment);
  }
  return {sentence: sentence.join(" ").trim(), entries};
};

/** Names that WITH gives inside the text: they are no tables. */
export const commonNames = (tree: Tree): Set<string> =>
  new Set(
    [...objects(tree)].flatMap((node) =>
      ((node.cte_map as {map?: {key: string}[]} | undefined)?.map ?? []).map(({key}) => key.toLowerCase())
    )
  );

function* objects(tree: unknown): Generator<Tree> {
  if (Array.isArray(tree)) for (const item of tree) yield* objects(item);
  else if (typeof tree === "object" && tree !== null) {
    yield tree as Tree;
    for (const child of Object.values(tree)) yield* objects(child);
  }
}

/** Tables that a parsed SELECT reads, in order of name; one-part names that WITH does not give keep their one part. */
export const readsOf = (tree: Tree): string[] => {
  const common = commonNames(tree);
  const names = [...nodes(tree)]
    .filter((node) => node.type === "BASE_TABLE")
    .map(({schema_name: schema, table_name: name}) => (schema === "" ? String(name).toLowerCase() : `${schema}.${name}`.toLowerCase()))
    .filter((name) => name.includes(".") || !common.has(name));
  return [...new Set(names)].sort();
};

/** What the header of a model says, its SELECT unread: of text that a run has parsed. @throws AppError("invalid_input") naming file and line. */
export const headerOf = (path: string, text: string): Pick<Model, "name" | "grain" | "columns"> => {
  const {entries} = header(path, text);
  return {
    name: `${basename(dirname(path))}.${basename(path, ".sql")}`,
    grain: entries.filter(({key}) => key === "grain").flatMap((entry) => listed(path, entry)),
    columns: entries.filter(({key}) => key === "column").map((entry) => columnOf(path, entry))
  };
};

/**
 * A model file → Model. The name is the last folder and the file: sql/facts/orders.sql is facts.orders.
 * @throws AppError("invalid_input") naming file and line.
 */
export const parseModel = async (path: string, text: string, parser: Parser): Promise<Model> => {
  const layer = basename(dirname(path));
  const name = basename(path, ".sql");
  if (!word.test(layer) || !word.test(name)) throw broken(path, 1, `not a name of a model: ${layer}.${name}`, "use lower_case words");
  const {sentence, entries} = header(path, text);
  const of = (key: string): Entry[] => entries.filter((entry) => entry.key === key);
  if (sentence === "") throw broken(path, 1, "model without a sentence", "say in the first comment what one row means");
  const kept = of("keep").at(-1);
  if (kept !== undefined && !["yes", "no", "file", "view", "published view"].includes(kept.text))
    throw broken(
      path,
      kept.line,
      `keep is yes, no, file, view or published view: ${kept.text}`,
      "write «-- keep: no» for a table that only the build needs"
    );
  const keep = kept === undefined || kept.text === "yes" || kept.text === "published view";
  const isFile = kept?.text === "file";
  const isView = kept?.text.endsWith("view") === true;
  const [grain, second] = of("grain");
  if (grain === undefined && (isFile || (keep && !isView)))
    throw broken(path, 1, "model without a grain", "write «-- grain: a, b»: the columns that name a row");
  if (second !== undefined) throw broken(path, second.line, "two grains", "keep one «-- grain:» line");
  return {
    name: `${layer}.${name}`,
    layer,
    path,
    select: text.trimEnd(),
    sentence,
    grain: grain === undefined ? [] : listed(path, grain),
    checks: of("check").map((entry) => entry.text),
    indexes: of("index").flatMap((entry) => listed(path, entry)),
    columns: of("column").map((entry) => columnOf(path, entry)),
    keep,
    isFile,
    isView,
    reads: readsOf(await parser.tree(text, path))
  };
};
