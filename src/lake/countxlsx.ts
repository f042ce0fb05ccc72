import type {Counts} from "./count.ts";
import type {Take} from "./pump.ts";
import {Refusal} from "./refusal.ts";
import {tags} from "./tags.ts";

/** What the counter must know of a sheet. */
export interface Table {
  /** Number of the last row of the header; 0 when there is none. */
  after: number;
  columns: number;
  /** Longest record, in bytes. */
  record: number;
}

const place = /\sr\s*=\s*["']([^"']*)["']/;
const kind = /\st\s*=\s*["']([^"']*)["']/;

/** UTF-8 bytes of each shared string, by its number; phonetic guides are not counted. */
export function stringCounter(): {lengths: () => Uint32Array; take: Take} {
  let lengths = new Uint32Array(1024);
  let count = 0;
  let length = 0;
  let guides = 0;
  let isText = false;
  const take = tags({
    start(name) {
      if (name === "si") length = 0;
      else if (name === "rPh") guides++;
      else if (name === "t") isText = guides === 0;
    },
    end(name) {
      if (name === "t") isText = false;
      else if (name === "rPh") guides--;
      else if (name === "si") {
        if (count === lengths.length) {
          const larger = new Uint32Array(2 * count);
          larger.set(lengths);
          lengths = larger;
        }
        lengths[count++] = length;
      }
    },
    text(bytes) {
      if (isText) length += bytes;
    }
  });
  return {lengths: () => lengths.subarray(0, count), take};
}

/** Counts the records of a sheet on the bytes of its XML. It shares nothing with the reader: that is its worth. `fields` are cells that hold something; `field_bytes` their values as stored. */
export function sheetCounter({after, columns, record}: Table, strings: Uint32Array): {counts: Counts; take: Take} {
  const counts: Counts = {records: 0, malformed: 0, fields: 0, field_bytes: 0};
  const row = {number: 0, column: -1, fields: 0, bytes: 0, isBad: false};
  const cell = {type: "n", value: 0, head: "", inline: 0, hasFormula: false};
  let isData = false;
  let isCell = false;
  let guides = 0;
  let into: "value" | "inline" | undefined;

  function start(name: string, tag: string): void {
    if (name === "sheetData") isData = true;
    else if (name === "row" && isData) {
      Object.assign(row, {number: Number(place.exec(tag)?.[1] ?? row.number + 1), column: -1, fields: 0, bytes: 0, isBad: false});
    } else if (name === "c" && isData) {
      isCell = true;
      const letters = /^[A-Z]+/i.exec(place.exec(tag)?.[1] ?? "")?.[0];
      row.column = letters ? placeOf(letters) : row.column + 1;
      Object.assign(cell, {type: kind.exec(tag)?.[1] ?? "n", value: 0, head: "", inline: 0, hasFormula: false});
    } else if (name === "rPh") guides++;
    else if (name === "f") cell.hasFormula = true;
    else if (name === "v") into = "value";
    else if (name === "t" && guides === 0) into = "inline";
  }

  function end(name: string): void {
    if (name === "sheetData") isData = false;
    else if (name === "row" && isData) endRow();
    else if (name === "c" && isCell) endCell();
    else if (name === "rPh") guides--;
    else if (name === "v" || name === "t") into = undefined;
  }

  function endCell(): void {
    isCell = false;
    const length =
      cell.type === "inlineStr" ? cell.inline : cell.type === "s" && cell.value > 0 ? (strings[Number(cell.head)] ?? 0) : cell.value;
    const isUnsolved = cell.hasFormula && length === 0 && cell.type !== "str";
    if (length === 0 && !isUnsolved) return;
    row.fields++;
    row.bytes += length;
    row.isBad ||= isUnsolved || row.column >= columns;
  }

  function endRow(): void {
    if (row.number <= after || row.fields === 0) return;
    counts.records++;
    if (row.bytes > record)
      throw new Refusal("long_record", `record ${counts.records} is longer than ${record} bytes; raise the limit, if that is right`, {
        record: counts.records
      });
    if (row.isBad) counts.malformed++;
    else {
      counts.fields += row.fields;
      counts.field_bytes += row.bytes;
    }
  }

  const take = tags({
    start,
    end,
    text(length, head) {
      if (!isCell || !into) return;
      cell[into] += length;
      if (into === "value" && cell.head.length < 12) cell.head += head;
    }
  });
  return {counts, take};
}

function placeOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
