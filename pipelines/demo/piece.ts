/** What some people in a row come to: a part of every file, and of the truth. It travels between threads. */
export interface Piece {
  /** People simulated. */
  people: number;
  /** The text of all files one after the other, in their encodings; `lengths` says how long each one's is. */
  bytes: Uint8Array<ArrayBuffer>;
  lengths: number[];
  /** Of each feed's file: records, duplicates, rejected, ignored, and the sum of amounts. */
  figures: Float64Array<ArrayBuffer>;
  /** Of each feed: new keys. */
  keys: number[];
  /** Sums of the truth by name: first and second figure. */
  sums: [name: string, first: number, second: number][];
}
/** Figures of one file in a row. */
export const FIGURES = 5;
/** People of a piece. The same whatever the number of threads, so that the bytes are the same. */
export const PIECE = 1_000;

/** Parts as one array with their lengths; nothing shares its memory, so that it may be handed to another thread. */
export const joined = (parts: readonly Uint8Array[]): Pick<Piece, "bytes" | "lengths"> => {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return {bytes, lengths: parts.map((part) => part.length)};
};
