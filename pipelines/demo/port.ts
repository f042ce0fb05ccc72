import type {Delivery} from "./deliveries.ts";
import type {Encoding} from "./encode.ts";
import type {Life} from "./life.ts";
import type {Contact} from "./person.ts";

/** How the files of a feed are written. */
export interface Form {
  channel: string;
  feed: string;
  /** File name of a delivery, below the channel's folder. */
  file: (delivery: Delivery) => string;
  encoding?: Encoding;
  isGzip?: boolean;
  /** First text of the file: header line or opening of the JSON. */
  head: string;
  /** Last text, from the number of records and the sum of their amounts. */
  tail?: (records: number, amount: number) => string;
  /** Records in `head` or `tail` that the mapping leaves out: 1 for a total line, or for a trial that keeps a file from being empty. */
  tailRecords?: number;
  /** Between records, or after each when `isLine`. */
  separator: string;
  /** What one delivery's file does otherwise. */
  variant?: (delivery: Delivery) => Partial<Form>;
}

/** The form of one delivery's file. */
export const formOf = (feed: Form, delivery: Delivery): Form => ({...feed, ...feed.variant?.(delivery)});

/** A record: the fields of a line, or the text of a JSON object. */
export type Record = readonly string[] | string;

/** A feed that tells of people's lives: one record per item, written anew when it changed. */
export interface LifeFeed<T> extends Form {
  items: (life: Life) => readonly T[];
  /** Moments at which the record changed, ascending; the first makes it exist. */
  changes: (item: T) => readonly number[];
  /** Key values joined by `|`. */
  key: (item: T) => string;
  /** The record as the port knows it at second `at`. */
  row: (item: T, at: number, life: Life) => Record;
  /** Who is meant, by role: what identity resolution should find. */
  people?: (item: T) => readonly (readonly [role: string, who: Pick<Contact, "truth" | "noise">])[];
  amount?: (item: T) => number;
  delimiter?: string;
  /** Where noise of a kind strikes: the place of a field, or a key of the JSON object. */
  places?: {readonly [noise: string]: number | string};
  /** A stale copy may come later: the record carries its own modification time. */
  isVersioned?: boolean;
  /** Its exact repeats count as duplicates: the feed has a key. */
  isKeyed?: boolean;
}

/** A feed about the group itself: the whole table in each delivery. */
export interface WorldFeed extends Form {
  rows: (delivery: Delivery, stores: number) => readonly (readonly string[])[];
  key: (row: readonly string[]) => string;
  delimiter?: string;
  /** The file of a table that is no text. */
  bytes?: (rows: readonly (readonly string[])[]) => Uint8Array;
}

export type AnyFeed = LifeFeed<unknown> | WorldFeed;
/** Registers a feed of lives; the type of its items is the feed's own affair. */
export const lifeFeed = <T>(feed: LifeFeed<T>): LifeFeed<unknown> => feed as unknown as LifeFeed<unknown>;
export const worldFeed = (feed: WorldFeed): WorldFeed => feed;

/** A CSV field quoted when it must be. */
export const quoted = (text: string): string => (/[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** Excel's protection as a quoted field: `"=""0012"""`. */
export const shielded = (text: string): string => (text === "" ? "" : `"=""${text}"""`);
export const yuan = (amount: number): string => `${amount}.00`;
/** 128,800.00 as a quoted field. */
export const grouped = (amount: number): string => {
  const text = String(Math.abs(amount));
  if (text.length < 4) return `${amount}.00`;
  return `"${amount < 0 ? "-" : ""}${text.replace(/\B(?=(\d{3})+$)/g, ",")}.00"`;
};
/** A JSON string or null; the text holds no quotes or control characters. */
export const json = (text: string): string => (text === "" ? "null" : `"${text}"`);
/** Whether something has happened by then. */
export const by = (moment: number, at: number): boolean => moment <= at;
