import {z} from "zod";

const bytes = (gib: number) => gib * 2 ** 30;

/** What one file may cost; beyond it the file is refused whole. */
export const Limits = z.strictObject({
  /** Longest record, bytes. */
  record_bytes: z
    .int()
    .positive()
    .default(2 ** 20),
  /** Largest file after decompression, bytes. */
  file_bytes: z.int().positive().default(bytes(64)),
  /** Largest ratio of decompressed to compressed bytes. */
  ratio: z.number().positive().default(200),
  /** Memory of the process that reads files, MiB. */
  memory_mib: z.int().positive().default(4096),
  /** Longest time for one file, seconds. */
  seconds: z.number().positive().default(3600)
});
export type Limits = z.infer<typeof Limits>;

/** `huaxiang.yaml`: one workspace's settings, every default resolved here and nowhere else. */
export const Config = z.strictObject({
  name: z.string().min(1).default("Huaxiang"),
  /** Business time zone: days are days there. */
  timezone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC", "not an IANA time zone")
    .default("Asia/Shanghai"),
  /** Built-in channels in use; the workspace's own channels/ are always in use. */
  channels: z.array(z.string()).default(["dms", "tmall", "wechat", "stores"]),
  /** A snapshot that loses more than this share of its keys is held until it is released. */
  snapshot_loss_ratio: z.number().min(0).max(1).default(0.05),
  /** Published generations that are kept. */
  keep_generations: z.int().min(1).default(2),
  /** Memory of the build, as DuckDB writes it. */
  memory: z
    .string()
    .regex(/^\d+(\.\d+)?(MB|GB|MiB|GiB)$/)
    .default("6GB"),
  threads: z.int().positive().default(2),
  /** A file younger than this may still be growing: it is looked at twice. */
  settle_seconds: z.number().min(0).default(1),
  limits: Limits.prefault({})
});
export type Config = z.infer<typeof Config>;
