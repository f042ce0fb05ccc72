import {closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";

/** Writes a small file whole or not at all: aside, fsync, rename, fsync of the folder. */
export const writeAtomically = (file: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(file), {recursive: true});
  const aside = `${file}.tmp`;
  const handle = openSync(aside, "w");
  writeFileSync(handle, content);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(aside, file);
  const folder = openSync(dirname(file), "r");
  fsyncSync(folder);
  closeSync(folder);
};

/** Text of a file, or undefined when it is not there. */
export const readIfThere = (file: string): string | undefined => {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
};
