import {z} from "zod";

const count = z.int().min(0);

/** Records of one feed by what became of them; `counted` is the sum of the others. */
export const Disposition = z.strictObject({
  channel: z.string(),
  feed: z.string(),
  counted: count,
  current: count,
  superseded: count,
  duplicates: count,
  rejected: count,
  ignored: count,
  erased: count
});
export type Disposition = z.infer<typeof Disposition>;

/** `manifest.json`: what a generation was made of and what it holds. It knows no clock, so the same build gives the same text. */
export const Manifest = z.strictObject({
  generation: z.int().min(1),
  /** sha256 over every published table's rows (generation/hash.ts). */
  content_hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Last day included. */
  data_date: z.iso.date(),
  /** UTC instant, end of that day. */
  as_of: z.iso.datetime(),
  /** First local date not included. */
  as_of_on: z.iso.date(),
  /** Loads used, in load order. */
  loads: z.array(z.string()),
  /** Files of each ledger table that count from now on, relative to ledger/. */
  ledger: z.record(z.string(), z.array(z.string())),
  tables: z.record(z.string(), z.strictObject({rows: count, hash: z.string()})),
  /** Bytes of each table that is a file of lines beside the others. */
  files: z.record(z.string(), count).default({}),
  feeds: z.array(Disposition),
  /** Gates that failed and were let through. */
  accepted: z.array(z.strictObject({gate: z.string(), model: z.string(), rows: count})),
  parameters: z.record(z.string(), z.json()),
  created_by: z.string()
});
export type Manifest = z.infer<typeof Manifest>;

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => [key, sorted(child)])
  );
};

/** Canonical JSON: keys in order, two spaces, one line end. */
export const manifestText = (manifest: Manifest): string => `${JSON.stringify(sorted(Manifest.parse(manifest)), null, 2)}\n`;
