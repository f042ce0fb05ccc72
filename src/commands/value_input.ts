import {resolve} from "node:path";
import {AppError} from "../errors.ts";
import type {Field, Kind, Model, Purchases, Rows} from "../value/model.ts";
import type {Source} from "../value/table/source.ts";
import type {Merge, Transactions} from "../value/table/transactions.ts";
import type {Unit} from "../value/table/units.ts";
import type {Edge, Input, Option} from "./command.ts";

/** Options of every command that reads a table of a user's own. */
export const inputOptions: Option[] = [
  {
    flags: "-i, --input <file>",
    text: "one row a person, or transactions (with --id, --at, --split); delimited text, JSON, XLSX, Parquet, also in gzip"
  },
  {flags: "-u, --unit <unit>", text: "of the times: days, weeks, months, years (must be said for a table of people; transactions: days)"},
  {flags: "--columns <pairs>", text: "the file's columns by ours: x=frequency,t_x=recency,T=age,mean_spend=…"},
  {flags: "--id <column>", text: "transactions: who bought"},
  {flags: "--at <column>", text: "transactions: when"},
  {flags: "--amount <column>", text: "transactions: for how much"},
  {flags: "--split <day>", text: "transactions: last day that the model may see (default: the last there is)"},
  {flags: "--merge <how>", text: "transactions: day (those of one day are one purchase) or none", default: "day"}
];

const textOf = (options: Input, name: string): string | undefined => options[name] as string | undefined;

/** The name of an option whose value must be a positive number. */
export const positiveOption = (options: Input, name: string): number | undefined => {
  const text = textOf(options, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value)) throw new AppError("usage", `--${name}: not a number above 0: ${text}`);
  return value;
};

export const dayNamed = (options: Input, name: string): string | undefined => {
  const text = textOf(options, name);
  if (text !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))))
    throw new AppError("usage", `--${name}: not a day: ${text}`, {fix: "write it as 1997-09-30"});
  return text;
};

/** What was read, and what was chosen in reading it. */
export interface Table {
  readonly kind: "people" | "transactions";
  readonly rows: Rows;
  readonly columns: Readonly<Record<string, Float64Array>>;
  readonly ids: readonly string[] | undefined;
  readonly unit: Unit | null;
  /** Of transactions. */
  readonly split: string | null;
  readonly until: string | null;
  readonly merge: Merge | null;
  readonly transactions: Transactions | undefined;
  readonly notes: readonly string[];
}

export interface Wanted {
  kind: Kind;
  fields: readonly Field[];
  /** Columns that are read when they are there. */
  others?: readonly string[];
  until?: string | undefined;
}

/** Opens the input, hands what was read to `use`, and removes what was laid down for it. @throws AppError in words about row and rule */
export const withTable = async <T>(options: Input, edge: Edge, wanted: Wanted, use: (table: Table) => Promise<T>): Promise<T> => {
  const input = textOf(options, "input");
  if (input === undefined)
    throw new AppError("usage", "--input: name a file", {fix: "huaxiang value fit --model mbg_nbd --input people.csv --unit weeks"});
  const {openSource} = await import("../value/table/source.ts");
  edge.progress.stage("read");
  const source = await openSource(resolve(edge.cwd, input), {now: edge.now(), signal: edge.signal});
  try {
    return await use(
      textOf(options, "id") === undefined && textOf(options, "at") === undefined
        ? await people(source, options, wanted)
        : await summarised(source, options, wanted)
    );
  } finally {
    await source.close();
  }
};

const people = async (source: Source, options: Input, {kind, fields, others = []}: Wanted): Promise<Table> => {
  const {readRows} = await import("../value/table/rows.ts");
  const {namedColumns} = await import("../value/table/columns.ts");
  const {unitOf} = await import("../value/table/units.ts");
  const unit = kind === "purchases" ? unitOf(options.unit) : null;
  const {rows, columns, ids} = await readRows(source, kind, fields, namedColumns(textOf(options, "columns")), others);
  return {kind: "people", rows, columns, ids, unit, split: null, until: null, merge: null, transactions: undefined, notes: []};
};

const summarised = async (source: Source, options: Input, {kind, fields, until}: Wanted): Promise<Table> => {
  const {openTransactions, summarise} = await import("../value/table/transactions.ts");
  const {unitOf} = await import("../value/table/units.ts");
  const [id, at] = [textOf(options, "id"), textOf(options, "at")];
  if (id === undefined || at === undefined)
    throw new AppError("usage", `--${id === undefined ? "id" : "at"}: transactions need --id and --at`);
  if (kind !== "purchases" && kind !== "spend")
    throw new AppError("usage", "transactions give histories of purchases: models of trials and contracts need a table");
  const merge = String(options.merge);
  if (merge !== "day" && merge !== "none") throw new AppError("usage", `--merge: unknown: ${merge}`, {fix: "day or none"});
  if (kind === "spend" && options.amount === undefined) throw new AppError("usage", "--amount: name the column of what was paid");
  const transactions = await openTransactions(source, {id, at, amount: textOf(options, "amount")});
  const split = dayNamed(options, "split") ?? transactions.last;
  const unit = unitOf(options.unit ?? "days");
  const hasGaps = fields.some(({name}) => name === "litt");
  const {ids, rows, later} = await summarise(transactions, {split, until, unit, merge, hasGaps});
  const columns = Object.fromEntries(Object.entries(rows).filter(([, value]) => value instanceof Float64Array)) as Record<
    string,
    Float64Array
  >;
  if (rows.x.some((count, row) => count > 0 && rows.t_x[row] === 0))
    throw new AppError("invalid_input", "purchases of one person at one moment, and none at another: they count as one", {
      fix: "say --merge day (purchases of one day are one purchase)",
      details: {rule: "x > 0 with t_x = 0"}
    });
  const notes = [
    merge === "day" ? "purchases of one person on one day are one purchase" : "every record is a purchase of its own",
    ...(options.amount === undefined ? [] : ["mean spend is of repeat purchases"]),
    ...(later > 0 ? [`left out: ${later} people who first came after ${split}`] : [])
  ];
  return {kind: "transactions", rows, columns, ids, unit, split, until: until ?? null, merge, transactions, notes};
};

/** Rows as purchases, of a table that has their columns. */
export const purchasesOf = ({rows}: Table): Purchases => rows as Purchases;

/** What an answer says of its input. */
export const inputOf = ({kind, split, until, merge, unit}: Table) => ({
  kind,
  unit,
  ...(kind === "transactions" ? {split, until, merge} : {})
});

/** The fit's step: as said, else by the size of the data. */
export const stepOf = async (options: Input, model: Model, {rows, unit}: Table): Promise<number> => {
  if (model.kind !== "purchases" || unit === null) return 0;
  const text = textOf(options, "round") ?? "auto";
  const {defaultStep, units} = await import("../value/table/units.ts");
  if (text === "auto") return defaultStep((rows as Purchases).T, unit);
  const days = Number(text);
  if (!(days >= 0)) throw new AppError("usage", `--round: not a number of days: ${text}`, {fix: "auto, 0 (exact) or days"});
  return days / units[unit];
};

export const roundOption: Option = {
  flags: "--round <days>",
  text: "times are rounded to this for the fit only: auto (exact up to 50,000 people), 0 (exact) or days",
  default: "auto"
};

export const modelOption: Option = {flags: "-m, --model <model>", text: "huaxiang value models lists them", default: "mbg_nbd"};
