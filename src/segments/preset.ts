import {createHash} from "node:crypto";
import type {Words} from "../measures/measure.ts";
import {streamed} from "./encode.ts";

export const hashes = ["sha256", "md5", "sm3", "plain"] as const;
export type Hash = (typeof hashes)[number];
export const formats = ["csv", "ndjson", "parquet", "arrow"] as const;
export type Format = (typeof formats)[number];

/** What HTTP calls them. */
export const mediaTypes = {...streamed, parquet: "application/vnd.apache.parquet"} as const satisfies Record<Format, string>;

/** What a port takes: a value in presets/. */
export interface Preset {
  name: string;
  label: Words;
  /** The identifier that it knows people by; none: our own id alone. */
  identifier?: "phone" | "openid" | "open_uid";
  /** How that stands in the list; `plain` needs a reason. */
  hash: Hash;
  format: Format;
  /** Columns beside the identifier, in order. */
  columns: readonly ("person_id" | "name_masked" | "store_code" | "brand")[];
}
export const preset = (value: Preset): Preset => value;

/** An identifier as a list holds it: hexadecimal in small letters, of its UTF-8 bytes. SM3 is GB/T 32905-2016. */
export const hashed = (value: string, how: Hash): string => (how === "plain" ? value : createHash(how).update(value).digest("hex"));
