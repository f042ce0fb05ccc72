import {closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync} from "node:fs";
import {dirname, join} from "node:path";
import {AppError} from "../errors.ts";
import {Manifest} from "./manifest.ts";
import {buildFolder, currentFile, generationFolder, generationsFolder, manifestFile, padded} from "./paths.ts";
import {remember} from "./remembered.ts";

/** Makes a file's or folder's content survive a loss of power. */
const sync = (path: string): void => {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Number of the published generation, or undefined before the first. */
export const current = (root: string): number | undefined => {
  const file = currentFile(root);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8").trim();
  if (!/^\d+$/.test(text))
    throw new AppError("engine", "CURRENT holds no number", {fix: "write the number of the newest whole generation into it"});
  return Number(text);
};

const commit = (root: string, number: number): void => {
  const file = currentFile(root);
  const handle = openSync(`${file}.tmp`, "w");
  try {
    writeSync(handle, `${number}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${file}.tmp`, file);
  sync(root);
};

const numbers = (root: string): number[] =>
  existsSync(generationsFolder(root))
    ? readdirSync(generationsFolder(root))
        .filter((name) => /^\d{6,}$/.test(name))
        .map(Number)
        .sort((a, b) => b - a)
    : [];

const remove = (root: string, number: number): void => rmSync(generationFolder(root, number), {recursive: true, force: true});

/**
 * Publishes a generation that was built aside: everything to disk, then CURRENT, the one commit point. Older ones past `keep` go after it.
 * A reader that still holds a removed one keeps reading it.
 */
export const publish = (root: string, number: number, {keep = 2, ledger = []}: {keep?: number; ledger?: string[]} = {}): void => {
  const folder = buildFolder(root, number);
  if (!existsSync(manifestFile(folder))) throw new Error(`no built generation: ${padded(number)}`);
  for (const file of ledger) {
    sync(file);
    sync(dirname(file));
  }
  for (const name of readdirSync(folder)) sync(join(folder, name));
  sync(folder);
  remove(root, number);
  renameSync(folder, generationFolder(root, number));
  sync(generationsFolder(root));
  commit(root, number);
  remember(root, Manifest.parse(JSON.parse(readFileSync(manifestFile(generationFolder(root, number)), "utf8"))));
  for (const old of numbers(root)
    .filter((one) => one <= number)
    .slice(keep))
    remove(root, old);
};

/** Removes what a killed run left: half-built folders and generations that CURRENT never named. Called at the start of a run. */
export const sweep = (root: string): void => {
  if (!existsSync(generationsFolder(root))) return;
  for (const name of readdirSync(generationsFolder(root)))
    if (name.startsWith(".tmp-")) rmSync(join(generationsFolder(root), name), {recursive: true, force: true});
  const published = current(root) ?? 0;
  for (const number of numbers(root)) if (number > published) remove(root, number);
};
