import {closeSync, openSync, readSync, writeSync} from "node:fs";
import {readXml} from "./xml.ts";

/** The strings that cells share, in a file, so that a workbook of any size takes the same memory. */
export interface Strings {
  /** Text of a string by its number, as stored; undefined when there is none. */
  get(index: number): string | undefined;
  close(): void;
}

export const noStrings: Strings = {get: () => undefined, close: () => undefined};

/** Strings are found, read and kept in groups of so many. */
const GROUP = 64;
/** Characters that are kept in memory. */
const KEPT = 16 << 20;
const BLOCK = 1 << 20;

/** Reads the part of shared strings; texts of phonetic guides are left out. `target` is a file of ours. */
export async function openStrings(part: string, target: string): Promise<Strings> {
  const handle = openSync(target, "w+");
  /** Place of each group, and of the end. */
  const places: number[] = [];
  let position = 0;
  let group: string[] = [];
  let count = 0;
  let waiting: Buffer[] = [];
  let bytes = 0;

  const flush = () => {
    for (const block of waiting) for (let at = 0; at < block.length; ) at += writeSync(handle, block, at);
    waiting = [];
    bytes = 0;
  };
  const finish = () => {
    if (group.length === 0) return;
    const block = Buffer.from(JSON.stringify(group));
    places.push(position);
    position += block.length;
    bytes += block.length;
    waiting.push(block);
    group = [];
    if (bytes > BLOCK) flush();
  };

  await readTexts(part, (text) => {
    count++;
    group.push(text);
    if (group.length === GROUP) finish();
  });
  finish();
  flush();
  places.push(position);
  const grouped = kept((number) => {
    const block = Buffer.allocUnsafe(places[number + 1]! - places[number]!);
    readSync(handle, block, 0, block.length, places[number]!);
    return JSON.parse(block.toString("utf8")) as string[];
  });
  return {
    get: (index) =>
      Number.isInteger(index) && index >= 0 && index < count ? grouped(Math.floor(index / GROUP))[index % GROUP] : undefined,
    close: () => closeSync(handle)
  };
}

/** Each `<si>`'s text. */
async function readTexts(part: string, each: (text: string) => void): Promise<void> {
  let text = "";
  let guides = 0;
  let isText = false;
  await readXml(part, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") guides++;
      else if (name === "t") isText = guides === 0;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === "t") isText = false;
      else if (name === "rPh") guides--;
      else if (name === "si") each(text);
    }
  });
}

/** Keeps what was read last, up to a size in characters. */
function kept(read: (number: number) => string[]): (number: number) => string[] {
  const groups = new Map<number, {texts: string[]; size: number}>();
  let total = 0;
  return (number) => {
    const found = groups.get(number);
    if (found) return found.texts;
    const texts = read(number);
    const size = texts.reduce((sum, text) => sum + text.length + 16, 0);
    groups.set(number, {texts, size});
    total += size;
    for (const [oldest, {size}] of groups) {
      if (total <= KEPT || oldest === number) break;
      groups.delete(oldest);
      total -= size;
    }
    return texts;
  };
}
