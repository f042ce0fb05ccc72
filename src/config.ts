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

/** Where a secret stands; never the secret itself. */
export const Secret = z.union([z.strictObject({env: z.string().min(1)}), z.strictObject({file: z.string().min(1)})]);
export type Secret = z.infer<typeof Secret>;

/** A feed that is read from a table (docs/pull.md). */
export const PulledFeed = z.strictObject({
  /** Table or view, as SQL names it: `erp.tm_customer`. */
  table: z.string().min(1),
  /** Columns that name a row; without it, the table's primary key. */
  key: z.array(z.string().min(1)).min(1).optional(),
  /** Column with the time of a row's last change. Without it every pull compares all rows. */
  modified: z.string().min(1).optional(),
  /** A row that is committed so long after its modification time is still found by that time, minutes. */
  overlap_minutes: z.number().min(0).default(120),
  /** All rows are compared when that was so long ago, hours; 20, so that a nightly run always does. */
  compare_hours: z.number().min(0).default(20),
  /** Columns that the mapping calls otherwise: its name → the table's. */
  columns: z.record(z.string().min(1), z.string().min(1)).default({}),
  /** Columns that stay in the database. */
  without: z.array(z.string().min(1)).default([])
});
export type PulledFeed = z.infer<typeof PulledFeed>;

/** The PostgreSQL database of a channel. */
export const PulledChannel = z.strictObject({
  host: z.string().min(1),
  port: z.int().min(1).max(65535).default(5432),
  database: z.string().min(1),
  user: z.string().min(1),
  password: Secret,
  /** `verify` the server's certificate; `encrypt` without looking at it; `off` sends everything in the clear. */
  tls: z.enum(["verify", "encrypt", "off"]).default("verify"),
  /** File of the authority that signed the certificate, when it is no public one. */
  ca: z.string().min(1).optional(),
  /** Longest time for one statement, seconds. */
  timeout_seconds: z.number().positive().default(3600),
  /** Rows of a load: so much is kept when the connection is lost. */
  rows: z.int().positive().max(1_000_000).default(100_000),
  feeds: z.record(z.string(), PulledFeed)
});
export type PulledChannel = z.infer<typeof PulledChannel>;

/** How much who is who may change in one run before publication stops. */
export const Churn = z.strictObject({
  /** Share of the records known before whose person changed. */
  max_moved_ratio: z.number().min(0).max(1).default(0.02),
  /** Ids that ended in another, as a share of everybody there is. */
  max_merged_ratio: z.number().min(0).max(1).default(0.02),
  /** Ids that were cut from another, as a share of everybody there is. */
  max_split_ratio: z.number().min(0).max(1).default(0.02),
  /** Shares of fewer records known before say nothing. */
  min_records: z.int().min(0).default(1000),
  /** Records of one person, at most: more are a merge too many, or a value that should be set aside. */
  max_person_records: z.int().min(1).default(1000)
});
export type Churn = z.infer<typeof Churn>;

/** How identities are resolved, and how much of it may change at once. */
export const Identity = z.strictObject({
  /** By kind of identifier: a value beside more national ids or names than these joins nobody. Others keep the product's own limits. */
  limits: z
    .partialRecord(
      z.enum(["unionid", "member_no", "openid", "phone", "open_uid"]),
      z.strictObject({national_ids: z.int().positive().optional(), names: z.int().positive().optional()})
    )
    .default({}),
  churn: Churn.prefault({})
});

/** At most so many messages in so many days. */
export const Cap = z.strictObject({messages: z.int().min(1), days: z.int().min(1).max(366)});

/** What one key or user may ask of the API: so many points, which come back after so many seconds. 1 is a profile, 100 a count: 2,000 profiles a second, or 20 counts. */
export const Rate = z.strictObject({points: z.int().positive().default(120_000), seconds: z.int().positive().default(60)});
export type Rate = z.infer<typeof Rate>;

/** The channels that the product brings along: those of the seed group. */
export const builtInChannels = ["dms", "stores", "mall", "wechat", "app", "tmall", "autohome", "suning", "vipshop", "finance", "media"];

/** `huaxiang.yaml`: one workspace's settings, every default resolved here and nowhere else. */
export const Config = z.strictObject({
  name: z.string().min(1).default("Huaxiang"),
  /** Business time zone: days are days there. */
  timezone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC", "not an IANA time zone")
    .default("Asia/Shanghai"),
  /** Built-in channels in use; the workspace's own channels/ are always in use. */
  channels: z.array(z.string()).default(builtInChannels),
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
  limits: Limits.prefault({}),
  identity: Identity.prefault({}),
  /** Most messages that one person gets, by channel: who had so many is left out of segments for it. */
  caps: z.partialRecord(z.enum(["sms", "phone", "wechat", "email", "app_push"]), Cap).default({}),
  rate: Rate.prefault({}),
  /** Databases that feeds are pulled from, by channel. */
  pulls: z.record(z.string(), PulledChannel).default({})
});
export type Config = z.infer<typeof Config>;
