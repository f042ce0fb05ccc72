import {closeSync, existsSync, fstatSync, openSync, readSync} from "node:fs";
import {open, readFile, writeFile} from "node:fs/promises";
import {setImmediate} from "node:timers/promises";
import {AppError} from "../errors.ts";
import {signsFile} from "./paths.ts";
import {type Place, rank, SignMaker, Signs} from "./signs.ts";

const [tab, newline] = [9, 10];
/** Bytes of one read. */
const window = 4096;
/** Bytes of one read of all the file. */
const stretch = 4 * 2 ** 20;
/** Lines known from the beginning, at even distances: of a million people two of them lie not two windows apart, so that one read mostly finds any other. */
const most = 131_072;
/** Reads after which others have their turn. */
const atATime = 1024;

const share = (sought: number, low: Place, high: Place): number => (sought - low.rank) / (high.rank - low.rank);

const keyAt = (text: Buffer, from: number): string => text.toString("utf8", from, text.indexOf(tab, from));

/** The line of a key, if it ends in the text. @param sought the key and a tab. @param isStart the text begins with a line */
const lineIn = (text: Buffer, sought: Buffer, isStart: boolean): Buffer | undefined => {
  let at = text.indexOf(sought);
  while (at > 0 && text[at - 1] !== newline) at = text.indexOf(sought, at + 1);
  if (at === -1 || (at === 0 && !isStart)) return undefined;
  const end = text.indexOf(newline, at);
  return end === -1 ? undefined : text.subarray(at, end);
};

/**
 * A file of lines `key TAB rest`, each key once, in the order of their bytes. It is read where it lies: finding a line costs one read or two of pages
 * that the system keeps in memory, and nothing of the file is kept here but its signposts.
 */
export class SortedLines {
  readonly #file: number;
  readonly #bytes: number;
  readonly #page = Buffer.allocUnsafe(window);
  readonly #path: string;
  #signs = Signs.none;

  /** @throws AppError("engine") for a file that is not there, or not of that many bytes */
  constructor(path: string, bytes: number) {
    const fix = "run `huaxiang run`: it makes a new generation";
    this.#path = path;
    try {
      this.#file = openSync(path, "r");
    } catch (cause) {
      throw new AppError("engine", `generation lacks a file: ${path}`, {fix, cause});
    }
    this.#bytes = fstatSync(this.#file).size;
    if (this.#bytes !== bytes) {
      this.close();
      throw new AppError("engine", `file of ${this.#bytes} bytes, not ${bytes}: ${path}`, {fix});
    }
  }

  close(): void {
    closeSync(this.#file);
  }

  /** A key's line; good until the next is sought. */
  find(key: string): Buffer | undefined {
    if (/[\t\n]/.test(key)) return undefined;
    const place = rank(key);
    let [low, high] = this.#signs.around(key, place, this.#bytes);
    let page = this.#page;
    const sought = Buffer.from(`${key}\t`);
    for (let tries = 0; low.at < high.at; tries++) {
      const guess = tries < 4 ? share(place, low, high) : 0.5;
      const middle = low.at + (high.at - low.at) * (guess >= 0 && guess <= 1 ? guess : 0.5) - page.length / 2;
      const from = Math.max(low.at, Math.min(Math.floor(middle), high.at - page.length));
      const text = this.#read(page, from);
      const line = lineIn(text, sought, from === low.at);
      if (line) return line;
      const first = from === low.at ? 0 : text.indexOf(newline) + 1;
      const end = Math.min(text.lastIndexOf(newline) + 1, high.at - from);
      const last = Math.max(first, text.lastIndexOf(newline, end - 2) + 1);
      // No whole line on the page: a longer page has one, but where the file is not what a build writes.
      if (first >= end && page.length > this.#bytes) return undefined;
      if (first >= end) page = Buffer.allocUnsafe(page.length * 2);
      else if (key < keyAt(text, first)) high = {rank: rank(keyAt(text, first)), at: from + first};
      else if (key > keyAt(text, last)) low = {rank: rank(keyAt(text, last)), at: from + end};
      else return undefined;
    }
    return undefined;
  }

  #read(into: Buffer, from: number): Buffer {
    return into.subarray(0, readSync(this.#file, into, 0, into.length, from));
  }

  /** Learns its way about the file. Lines are found without it too, by more reads: so in a generation that was made before signposts were kept. */
  async signpost(): Promise<void> {
    const file = signsFile(this.#path);
    if (existsSync(file)) this.#signs = Signs.unpacked(await readFile(file));
  }

  /** Reads all of the file once, beside the thread that answers, so that the system has it in memory when the first ask. */
  async warm(): Promise<void> {
    await using file = await open(this.#path);
    const room = Buffer.allocUnsafe(stretch);
    for (let at = 0; at < this.#bytes; at += stretch) await file.read(room, 0, stretch, at);
  }

  /** Keys at even distances, of the signposts: at most so many. */
  some(most: number): string[] {
    const {count} = this.#signs;
    const step = Math.max(1, Math.ceil(count / most));
    return Array.from({length: Math.ceil(count / step)}, (_, i) => this.#signs.key(i * step));
  }
}

/** Puts the signposts of a file of lines beside it: who serves it shall not have to go through it first. */
export const writeSigns = async (path: string): Promise<void> => {
  const file = openSync(path, "r");
  try {
    const {size} = fstatSync(file);
    const apart = Math.max(window / 2, Math.ceil(size / most));
    const page = Buffer.allocUnsafe(window);
    const signs = new SignMaker();
    for (let at = apart, n = 1; at < size; at += apart, n++) {
      if (n % atATime === 0) await setImmediate();
      const text = page.subarray(0, readSync(file, page, 0, window, at));
      const line = text.indexOf(newline) + 1;
      if (line > 0 && text.indexOf(tab, line) > 0) signs.add(keyAt(text, line), at + line);
    }
    await writeFile(signsFile(path), signs.packed());
  } finally {
    closeSync(file);
  }
};
