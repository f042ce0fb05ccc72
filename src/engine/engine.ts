/** A value as it comes out of an engine: integers of any size are bigint, decimals and times are text, dates are YYYY-MM-DD. */
export type Value = string | number | bigint | boolean | null;
export type Row = Record<string, Value>;

export interface Column {
  name: string;
  /** SQL type in the shared dialect: varchar, bigint, integer, double, boolean, date, timestamp(6), decimal(p, s). */
  type: string;
}

/** A slice of a result, column by column: `columns[i]` has `rows` values. Numbers of integer columns that fit are typed arrays. */
export interface Batch {
  rows: number;
  columns: ArrayLike<unknown>[];
}

/** The one door to SQL (DESIGN §3.7). Names are `layer.name`; selects are bare, in the shared dialect. */
export interface Engine {
  readonly name: "duckdb" | "trino";
  /** Throws AppError("engine") with line and column if the select would not run. */
  validate(select: string): Promise<void>;
  /** Returns the number of rows. A select that fails leaves the table as it was; one with a column outside the shared types leaves none. */
  createOrReplace(name: string, select: string): Promise<number>;
  /** A view, for what is read once: its rows are made where they are read. */
  createView(name: string, select: string): Promise<void>;
  /** Creates the table if it is not there, and adds the batches (values in column order). Returns rows added. */
  append(name: string, columns: Column[], batches: Iterable<Batch> | AsyncIterable<Batch>): Promise<number>;
  scalar(select: string): Promise<Value>;
  rows(select: string): Promise<Row[]>;
  batches(select: string): AsyncIterable<Batch>;
  describe(name: string): Promise<Column[]>;
  /** A table over Parquet files, the oldest first (none: an empty table of these columns). A column that older files lack is NULL there. */
  registerParquet(name: string, columns: Column[], files: string[]): Promise<void>;
  /** Parquet files that hold a table now, for the embedded DuckDB to read directly. */
  files(name: string): Promise<string[]>;
  drop(name: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Defines `as_of()` (UTC instant, end of the last day included) and `as_of_on()` (first local date not included). */
  functions(asOf: {as_of: string; as_of_on: string}): Promise<void>;
  /** The same tables, for statements at the same time as this one's; closing it closes nothing else. All layers must be there. */
  beside(): Promise<Engine>;
  close(): Promise<void>;
}
