import {Refusal} from "./refusal.ts";

const boms = [
  {bytes: Buffer.of(0xef, 0xbb, 0xbf), encoding: "utf-8"},
  {bytes: Buffer.of(0x84, 0x31, 0x95, 0x33), encoding: "gb18030"},
  {bytes: Buffer.of(0xff, 0xfe), encoding: "utf-16"},
  {bytes: Buffer.of(0xfe, 0xff), encoding: "utf-16"}
] as const;

const foreign = [
  {bytes: Buffer.of(0xd0, 0xcf, 0x11, 0xe0), name: "an old or password-protected Excel workbook (XLS)"},
  {bytes: Buffer.from("%PDF"), name: "PDF"},
  {bytes: Buffer.from("Rar!"), name: "a RAR archive"},
  {bytes: Buffer.of(0x37, 0x7a, 0xbc, 0xaf), name: "a 7z archive"}
];

const readable = "delimited text (comma, tab, semicolon), JSON, NDJSON, XLSX, Parquet, and gzip of these";

/** The families of content: `csv` is any delimited text, `json` also NDJSON. */
export type Family = "csv" | "json" | "xlsx" | "parquet";

const binary: {bytes: Buffer; family: Family}[] = [
  {bytes: Buffer.from("PAR1"), family: "parquet"},
  {bytes: Buffer.from("PK\x03\x04"), family: "xlsx"}
];

const begins = (head: Buffer, {bytes}: {bytes: Buffer}): boolean => head.subarray(0, bytes.length).equals(bytes);

/** A byte order mark at the head: its length and the encoding that it tells. @throws Refusal for UTF-16 */
export function mark(head: Buffer): {length: number; encoding: "utf-8" | "gb18030" | undefined} {
  const found = boms.find((one) => begins(head, one));
  if (found?.encoding === "utf-16") throw new Refusal("encoding", "file is UTF-16; send it as UTF-8 or GB18030", {encoding: "utf-16"});
  return {length: found?.bytes.length ?? 0, encoding: found?.encoding};
}

/** The family that the content is of, told by its first bytes. @throws Refusal when it is none that we read */
export function family(head: Buffer): Family {
  const archive = binary.find((one) => begins(head, one));
  if (archive) return archive.family;
  const {length} = mark(head);
  const other = foreign.find((one) => begins(head, one));
  if (other) throw new Refusal("format", `file is ${other.name}; formats read: ${readable}`, {format: other.name});
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros * 5 > head.length)
    throw new Refusal("encoding", "file is UTF-16 without a mark, or not text; send it as UTF-8 or GB18030", {zeros});
  const first = head.subarray(length).find((byte) => byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  return first === 0x7b || first === 0x5b ? "json" : "csv";
}

/** The delimiter of a header line: of comma, tab and semicolon the one that stands most often outside quotes; comma when none does. */
export function delimiterOf(line: string): string {
  const outside = line.replaceAll(/"(?:[^"]|"")*"/g, "");
  const count = (delimiter: string) => outside.split(delimiter).length;
  return [",", "\t", ";"].reduce((best, next) => (count(next) > count(best) ? next : best));
}
