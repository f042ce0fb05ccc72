import {mkdtempSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {matchesGlob} from "node:path/posix";
import {home} from "../../pipelines/code.ts";
import {dayAt} from "../../pipelines/days.ts";
import {optionsOf} from "../../pipelines/inbox.ts";
import {limitsOf} from "../../pipelines/landing.ts";
import {absentIn} from "../channels/absent.ts";
import {type Catalog, dayOf, type FeedOf, readCatalog, readMapping} from "../channels/catalog.ts";
import {compile} from "../channels/compile.ts";
import {openSession, type Session} from "../channels/session.ts";
import {shownColumns} from "../channels/shown.ts";
import {type Staged, stageLoad} from "../channels/stage.ts";
import {Config} from "../config.ts";
import {AppError} from "../errors.ts";
import {landFile} from "../lake/land.ts";
import {openParser} from "../lake/parser.ts";
import type {Sidecar} from "../lake/sidecar.ts";
import {literal} from "../sql.ts";
import {filesBelow} from "../workspace.ts";
import {command, type Edge, type Input, wholeOption, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

const catalogFor = (options: Input, edge: Edge): Catalog => {
  if (options.mapping) {
    const mapping = readMapping(resolve(edge.cwd, String(options.mapping)));
    return {mappings: [mapping], feeds: Object.entries(mapping.feeds).map(([name, feed]) => ({mapping, name, feed}))};
  }
  try {
    const {config, paths} = workspaceOf(options, edge);
    return readCatalog(join(home, "pipelines/channels"), config.channels, paths.channels);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "not_found" || options.workspace) throw error;
    return readCatalog(join(home, "pipelines/channels"), Config.parse({}).channels, "/nonexistent");
  }
};

/** The feed of a file: by name if it is given, else by the end of its path, which is how it lies below inbox/. */
const feedFor = (catalog: Catalog, file: string, named: string | undefined): FeedOf => {
  const names = catalog.feeds.map(({mapping, name}) => `${mapping.name}.${name}`);
  if (named !== undefined) {
    const found = catalog.feeds.find(({mapping, name}) => `${mapping.name}.${name}` === named || name === named);
    if (!found) throw new AppError("not_found", `unknown feed: ${named}`, {fix: `one of ${names.join(", ")}`});
    return found;
  }
  const ends = file.split("/").map((_, i, parts) => parts.slice(i).join("/"));
  const matching = catalog.feeds.filter(({feed}) =>
    feed.files.some((glob) => ends.some((end) => matchesGlob(end, glob) || matchesGlob(end, glob.split("/").at(-1) as string)))
  );
  const [only] = matching.length ? matching : catalog.feeds.length === 1 ? catalog.feeds : [];
  if (!only || matching.length > 1)
    throw new AppError("invalid_input", `${matching.length > 1 ? "more than one feed matches" : "no feed matches"}: ${file}`, {
      fix: `say which: --feed <${names.join(" | ")}>`
    });
  return only;
};

const shown = (value: unknown): unknown =>
  value instanceof Date
    ? value
        .toISOString()
        .replace(/T00:00:00.000Z$/, "")
        .replace("T", " ")
        .replace(".000Z", "")
    : typeof value === "bigint"
      ? Number(value)
      : value;

const firstRows = async (
  session: Session,
  staged: string,
  {entities, load}: Staged,
  limit: number
): Promise<Record<string, Record<string, unknown>[]>> => {
  const result: Record<string, Record<string, unknown>[]> = {};
  for (const entity of Object.keys(entities)) {
    const files = filesBelow(join(staged, entity, `load=${load}`)).map((file) => join(staged, entity, `load=${load}`, file));
    const rows = await session.rows(
      `select * exclude (_load, source) from read_parquet([${files.map(literal).join(", ")}], hive_partitioning = false) order by _record, source_key limit ${limit}`
    );
    result[entity] = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([, value]) => value !== null)
          .map(([name, value]) => [name, shown(value)])
      )
    );
  }
  return result;
};

interface Check {
  feed: string;
  file: {
    format: string;
    encoding: string;
    delimiter: string | null;
    compression: string;
    reader: string;
    columns: string[];
    /** Of a workbook: the sheet that was read, then those that were not. */
    sheets: string[];
  };
  /** Delivery day: of the file's name, else today. */
  day: string;
  unused: string[];
  /** Nested values that the mapping names and no record has. */
  absent: string[];
  /** What is likely wrong, in words. */
  hints: string[];
  problem: string | null;
  dispositions: {counted: number; accepted: number; rejected: number; ignored: number; rejected_elements: number};
  reasons: Record<string, number>;
  entities: Record<string, number>;
  rows: Record<string, Record<string, unknown>[]>;
  rejects: Record<string, unknown>[];
}

/** Lands and stages one file in a folder of its own that is removed afterwards: the same code as a run, nothing kept. */
export const checkFile = async (found: FeedOf, file: string, timezone: string, now: string, limit: number): Promise<Check> => {
  const root = mkdtempSync(join(tmpdir(), "huaxiang-check-"));
  const parser = openParser();
  const session = await openSession();
  try {
    const sidecar = await landed(found, file, root, timezone, now, parser);
    const staged = join(root, "staged");
    const parquet = join(root, "lake", `${sidecar.channel}.${sidecar.feed}`, `load=${sidecar.load}`, "data.parquet");
    const result = await stageLoad({session, mapping: found.mapping, sidecar, parquet, staged, stamp: "check", timezone});
    const {counted, accepted, rejected, ignored, elements} = result.counts;
    const {format, encoding, delimiter, compression, reader, sheets = []} = sidecar;
    const columns = shownColumns(sidecar.columns);
    const compiled = result.state === "staged" ? await compile(session, found.mapping, found.name, sidecar) : undefined;
    const rejects = filesBelow(join(staged, "rejects")).length
      ? await session.rows(
          `select cast(_record as integer) as record, disposition, entity, field, reason, shape from read_parquet(${literal(join(staged, "rejects", "*", "*.parquet"))}, hive_partitioning = false) order by _record limit ${limit}`
        )
      : [];
    return {
      feed: `${sidecar.channel}.${sidecar.feed}`,
      file: {format, encoding, delimiter, compression, reader, columns, sheets},
      day: sidecar.day,
      unused: result.unused,
      absent: compiled ? await absentIn(session, compiled, parquet, sidecar.load, sidecar.counts.records) : [],
      hints: hintsOf(found, sidecar),
      problem: result.problem,
      dispositions: {counted, accepted, rejected, ignored, rejected_elements: elements},
      reasons: result.reasons,
      entities: result.entities,
      rows: result.state === "staged" ? await firstRows(session, staged, result, limit) : {},
      rejects
    };
  } finally {
    session.close();
    await parser.close();
    rmSync(root, {recursive: true, force: true});
  }
};

const hintsOf = ({feed}: FeedOf, {counts, errors}: Sidecar): string[] => {
  const all = counts.records > 0 && errors.field_count === counts.records;
  return all && feed.columns ? [`every record has another number of fields than columns: names (${feed.columns.length})`] : [];
};

const landed = async (
  found: FeedOf,
  file: string,
  root: string,
  timezone: string,
  now: string,
  parser: ReturnType<typeof openParser>
): Promise<Sidecar> => {
  const seen = statSync(file, {throwIfNoEntry: false});
  if (!seen) throw new AppError("not_found", `no such file: ${file}`);
  const outcome = await landFile(
    {
      root,
      file,
      name: file.split("/").at(-1) as string,
      channel: found.mapping.name,
      feed: found.name,
      options: optionsOf(found),
      stat: {size: seen.size, mtimeMs: seen.mtimeMs},
      day: dayOf(found, file) ?? dayAt(now, timezone),
      now,
      limits: limitsOf(Config.parse({}).limits)
    },
    {parser}
  );
  if (outcome.kind === "refused") throw new AppError("refused_file", `${file}: refused: ${outcome.reason}`, {fix: outcome.message});
  if (outcome.kind !== "landed") throw new Error("a new folder knows no load");
  return outcome.sidecar;
};

const sheetText = ([read, ...others]: string[]): string =>
  read === undefined ? "" : `, sheet ${read}${others.length ? ` (not read: ${others.join(", ")})` : ""}`;

const text = ({feed, file, day, unused, absent, hints, problem, dispositions, reasons, rows, rejects, entities}: Check): string =>
  [
    `${feed}: ${file.format}, ${file.encoding}${file.delimiter ? `, delimiter ${JSON.stringify(file.delimiter)}` : ""}${file.compression === "none" ? "" : `, ${file.compression}`}${sheetText(file.sheets)}, ${file.columns.length} columns, delivery day ${day}; times are UTC`,
    ...(problem ? ["", `stopped: ${problem}`, `the file's columns: ${file.columns.join(" · ")}`] : []),
    "",
    textTable([dispositions]),
    ...(Object.keys(reasons).length
      ? ["", "why:", textTable(Object.entries(reasons).map(([reason, records]) => ({reason, records})))]
      : []),
    ...Object.entries(rows).flatMap(([entity, list]) => [
      "",
      `${entity} (${entities[entity]} rows${list.length < (entities[entity] ?? 0) ? `, the first ${list.length}` : ""}):`,
      list.length ? textTable(list, [...new Set(list.flatMap((row) => Object.keys(row)))]) : "  none"
    ]),
    ...(rejects.length ? ["", "rejects and ignored records:", textTable(rejects)] : []),
    ...hints.map((hint) => `\nhint: ${hint}`),
    ...(absent.length ? ["", `named by the mapping, in no record: ${absent.join(" · ")}`] : []),
    ...(unused.length ? ["", `columns that the mapping does not use (kept in the lake): ${unused.join(" · ")}`] : [])
  ].join("\n");

export default command({
  name: "channel check",
  summary: "try a mapping on a file: the first rows as they would be staged, rejects, dispositions",
  arguments: {"<file>": "a data file: delimited text, XLSX, Parquet, JSON or NDJSON, also in gzip"},
  options: [
    {flags: "-m, --mapping <file>", text: "a channel.yaml (default: the workspace's channels and the built-in ones)"},
    {flags: "-f, --feed <feed>", text: "the feed, when the file's name does not say"},
    {flags: "-n, --limit <n>", text: "rows to show of each entity", default: "5"},
    workspaceOption
  ],
  help: "Nothing is kept. Exit codes: 0 the file can be staged, also with rejects · 3 the mapping has an unknown key or column · 7 the file is refused, lacks columns, or an expression does not bind.\ndocs/channels.md explains the mapping language.",
  run: async ({args, options}, edge) => {
    const file = resolve(edge.cwd, args[0] as string);
    if (!statSync(file, {throwIfNoEntry: false}))
      throw new AppError("not_found", `no such file: ${file}`, {fix: "give the path of a data file"});
    const found = feedFor(
      catalogFor(options, edge),
      dirname(file) === "/" ? file : file.replace(/^\//, ""),
      options.feed as string | undefined
    );
    const timezone = found.mapping.timezone ?? "Asia/Shanghai";
    const result = await checkFile(found, file, timezone, edge.now(), wholeOption(options, "limit", 5));
    return {json: {schema: "huaxiang.channel_check/1", ...result}, text: text(result), exit: result.problem ? 7 : 0};
  }
});
