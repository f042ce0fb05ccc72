import {z} from "zod";

/** Why a record could not be read; its columns are null in the lake and its text is kept in `_raw`. */
export const RecordError = z.enum(["field_count", "stray_quote", "encoding", "nul", "invalid_json", "unsolved_formula"]);
export type RecordError = z.infer<typeof RecordError>;

/** How a file was read; what of the mapping bears on landing. Another value lands the same bytes anew. */
export const LandingOptions = z.strictObject({
  format: z.enum(["csv", "json", "xlsx", "parquet"]),
  records: z.string(),
  encoding: z.enum(["auto", "utf-8", "gb18030"]),
  multiline: z.boolean(),
  columns: z.array(z.string()).nullable(),
  /** XLSX: the sheet, by name or by number among those shown (null: the first), and the numbers of its header's rows (none: the first that holds something). */
  workbook: z.strictObject({sheet: z.union([z.string(), z.int().min(1), z.null()]), header: z.array(z.int().min(1))}).optional()
});
export type LandingOptions = z.infer<typeof LandingOptions>;

/** Of a load that was pulled from a database (docs/pull.md): its place in the pulls of its feed, which is all that a next pull must know. */
export const Pulled = z.strictObject({
  /** Number of the pull, from 1, and of this load among its `parts`. With all of them in the lake the pull is whole. */
  number: z.int().min(1),
  part: z.int().min(1),
  parts: z.int().min(1),
  /** Rows as they are, or the last known rows of keys that are gone. */
  kind: z.enum(["rows", "deletions"]),
  /** Newest modification time that the pull has seen, in the source's own text; null where the table has none. */
  watermark: z.string().nullable(),
  /** Of deletions: the keys that were there before. */
  known: z.int().min(0).nullable()
});
export type Pulled = z.infer<typeof Pulled>;

/** `load.json`: what a load is, beside its Parquet. */
export const Sidecar = z.strictObject({
  load: z.string().regex(/^[0-9a-f]{16}$/),
  channel: z.string(),
  feed: z.string(),
  /** Name below inbox/ under which it first arrived; of a pull `pull/<channel>.<feed>/<number>-<part>.json`. */
  file: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  options: LandingOptions,
  format: z.enum(["csv", "json", "ndjson", "xlsx", "parquet"]),
  compression: z.enum(["none", "gzip"]),
  encoding: z.enum(["utf-8", "gb18030"]),
  delimiter: z.string().nullable(),
  /** Names of an XLSX workbook's sheets: the one that was read, then the others. */
  sheets: z.array(z.string()).optional(),
  /** Header texts as received, in order (JSON: the top-level names, in order of first appearance). */
  header: z.array(z.string()),
  /** Names of the columns in the lake, same order: trimmed, empty ones `column_<n>`, a repeated one `<name>#2`. */
  columns: z.array(z.string()),
  /** From the independent counter. `fields` and `field_bytes` are over well-formed records (UTF-8 bytes of the values). */
  counts: z.strictObject({records: z.int(), malformed: z.int(), fields: z.int(), field_bytes: z.int()}),
  errors: z.partialRecord(RecordError, z.int()),
  reader: z.enum(["duckdb", "exact"]),
  /** Delivery day of the first arrival, YYYY-MM-DD. */
  day: z.iso.date(),
  landed_at: z.iso.datetime(),
  pull: Pulled.optional()
});
export type Sidecar = z.infer<typeof Sidecar>;
