/** What one file of a feed holds. */
export interface Count {
  channel: string;
  feed: string;
  delivery: number;
  file: string;
  records: number;
  duplicates: number;
  rejected: number;
  ignored: number;
  /** The same bytes as an earlier file of the feed: it adds a delivery and no records. */
  is_repeat?: boolean;
}

/** A feed's files when all is written. */
export interface Closed {
  source: string;
  /** Different keys among its records. */
  keys: number;
  bytes: number;
  counts: Count[];
}
