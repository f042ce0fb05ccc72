import {closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync} from "node:fs";
import {dirname} from "node:path";

/** Writes a small file whole or not at all: aside, fsync, rename, fsync of the folder. */
export const writeAtomically = (file: string, text: string): void => {
  mkdirSync(dirname(file), {recursive: true});
  const aside = `${file}.tmp`;
  const handle = openSync(aside, "w");
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(aside, file);
  const folder = openSync(dirname(file), "r");
  fsyncSync(folder);
  closeSync(folder);
};
