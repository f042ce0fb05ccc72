import {Refusal} from "../refusal.ts";
import type {Format} from "./formats.ts";
import {moment} from "./moment.ts";
import {numberText} from "./number.ts";
import type {Strings} from "./strings.ts";
import {readXml} from "./xml.ts";

/** A cell that holds something. */
export interface Cell {
  /** Its column, from 0. */
  column: number;
  text: string;
  /** UTF-8 bytes of its value as stored, before numbers become moments. */
  bytes: number;
  /** It holds a formula whose result is not stored. */
  isUnsolved: boolean;
}

export interface Row {
  /** Its number in the sheet, from 1. */
  number: number;
  cells: Cell[];
}

export interface Values {
  strings: Strings;
  formats: (Format | undefined)[];
  is1904: boolean;
}

/** Columns of a sheet, by its definition. */
const MOST = 16_384;

const damaged = (what: string) => new Refusal("corrupt_archive", `sheet is damaged: ${what}; save the workbook anew`);

/** Streams the rows of a sheet that hold something, in their order. @throws Refusal */
export async function readSheet(part: string, values: Values, take: (row: Row) => void): Promise<void> {
  let row: Row = {number: 0, cells: []};
  let column = -1;
  let cell: Stored | undefined;
  let guides = 0;
  let into: "value" | "inline" | undefined;
  let isData = false;

  await readXml(part, {
    open(name, attribute) {
      if (name === "sheetData") isData = true;
      else if (name === "row" && isData) {
        const number = Number(attribute("r") ?? row.number + 1);
        if (!(number > row.number)) throw damaged("rows are not in order");
        row = {number, cells: []};
        column = -1;
      } else if (name === "c" && isData) {
        const next = columnOf(attribute("r")) ?? column + 1;
        if (!(next > column && next < MOST)) throw damaged("cells are not in order");
        column = next;
        cell = {type: attribute("t") ?? "n", style: Number(attribute("s") ?? 0), value: undefined, inline: "", hasFormula: false};
      } else if (name === "rPh") guides++;
      else if (cell && name === "f") cell.hasFormula = true;
      else if (cell && name === "v") {
        cell.value ??= "";
        into = "value";
      } else if (cell && name === "t" && guides === 0) into = "inline";
    },
    text(text) {
      if (!cell || !into) return;
      if (into === "value") cell.value += text;
      else cell.inline += text;
    },
    close(name) {
      if (name === "sheetData") isData = false;
      else if (name === "row" && isData && row.cells.length > 0) take(row);
      else if (name === "rPh") guides--;
      else if (name === "v" || name === "t") into = undefined;
      else if (name === "c" && cell) {
        const found = cellOf(cell, column, values);
        if (found) row.cells.push(found);
        cell = undefined;
      }
    }
  });
}

/** A cell as the XML has it. */
interface Stored {
  type: string;
  style: number;
  value: string | undefined;
  inline: string;
  hasFormula: boolean;
}

function cellOf({type, style, value, inline, hasFormula}: Stored, column: number, {strings, formats, is1904}: Values): Cell | undefined {
  const stored = type === "inlineStr" ? inline : type === "s" && value ? shared(strings, value) : (value ?? "");
  const isUnsolved = hasFormula && stored === "" && type !== "str";
  if (stored === "" && !isUnsolved) return;
  return {column, text: shownText(type, stored, formats[style], is1904), bytes: Buffer.byteLength(stored), isUnsolved};
}

function shownText(type: string, stored: string, format: Format | undefined, is1904: boolean): string {
  if (type === "b") return stored === "1" ? "true" : stored === "0" ? "false" : stored;
  if (type === "n") return (format && moment(Number(stored), format, is1904)) ?? numberText(stored);
  return unescaped(stored);
}

function shared(strings: Strings, index: string): string {
  const text = strings.get(Number(index));
  if (text === undefined) throw damaged("it names a string that the workbook lacks");
  return text;
}

/** Characters that XML cannot hold stand as `_x000D_`. Those that no text can hold stay as they are. */
const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (whole, hex) => {
        const code = Number.parseInt(hex, 16);
        return code === 0 || (code >= 0xd800 && code < 0xe000) ? whole : String.fromCharCode(code);
      })
    : text;

/** Column of a cell's name, from 0: of `AB12` it is 27. Undefined for a cell without a name. */
export function columnOf(name: string | undefined): number | undefined {
  if (name === undefined) return;
  let column = 0;
  for (const letter of /^\$?([A-Za-z]{1,3})\$?\d+$/.exec(name)?.[1] ?? "") column = column * 26 + (letter.charCodeAt(0) & 31);
  return column - 1;
}
