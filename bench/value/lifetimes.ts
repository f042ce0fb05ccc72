import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Params, Purchases} from "../../src/value/model.ts";

const cache = fileURLToPath(new URL("../.cache/", import.meta.url));
const home = join(cache, "lifetimes");
const python = join(home, "bin/python");
const script = fileURLToPath(new URL("peer.py", import.meta.url));

const must = (command: string, args: string[]): string => {
  const {status, stdout, stderr} = spawnSync(command, args, {encoding: "utf8"});
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`);
  return stdout;
};

/** Installs the peer into a folder of its own, once; needs python3 with venv and the Python package index. */
export const install = (): string => {
  mkdirSync(cache, {recursive: true});
  if (!existsSync(join(home, "ready"))) {
    must("python3", ["-m", "venv", home]);
    must(python, ["-m", "pip", "install", "--quiet", "lifetimes==0.11.3"]);
    writeFileSync(join(home, "ready"), "");
  }
  return must(python, [
    "-c",
    "import lifetimes, numpy, scipy; print('lifetimes', lifetimes.__version__, 'numpy', numpy.__version__, 'scipy', scipy.__version__)"
  ]).trim();
};

export interface Peer {
  seconds: number;
  /** Seconds of processor time, which others on the machine do not lengthen. */
  processor: number;
  params: Params;
  /** Name of what it raised. */
  error: string | null;
}

/** Fits the same rows by lifetimes, in a process of its own; its start and the reading of the rows are not timed. */
export const fitPeer = (model: string, {x, t_x, T}: Purchases): Peer => {
  const folder = join(cache, "lifetimes-input");
  mkdirSync(folder, {recursive: true});
  for (const [name, column] of Object.entries({x, t_x, T})) writeFileSync(join(folder, `${name}.f64`), new Uint8Array(column.buffer));
  return JSON.parse(must(python, [script, model, folder]));
};
