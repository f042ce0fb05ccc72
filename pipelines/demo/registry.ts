import {readdirSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import type {Part} from "./life.ts";
import type {Noise} from "./noise.ts";
import type {AnyFeed} from "./port.ts";

/** The default exports of all .ts files of a folder, in order of their paths: to add one is to add a file. */
const registered = async <T>(folder: string): Promise<T[]> => {
  const files = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((file) => file.endsWith(".ts"));
  const modules = await Promise.all(files.sort().map((file) => import(pathToFileURL(join(folder, file)).href)));
  return modules.map((one) => one.default as T);
};

/** Sorted so that each follows those it names; the rest by name. */
const inOrder = <T extends {name: string; after: readonly string[]}>(all: readonly T[]): T[] => {
  const done: T[] = [];
  const visit = (one: T, path: readonly string[]): void => {
    if (done.includes(one)) return;
    if (path.includes(one.name)) throw new Error(`parts of a life in a circle: ${[...path, one.name].join(" → ")}`);
    for (const name of one.after) {
      const before = all.find((other) => other.name === name);
      if (before === undefined) throw new Error(`unknown part of a life: ${name} (after of ${one.name})`);
      visit(before, [...path, one.name]);
    }
    done.push(one);
  };
  for (const one of all) visit(one, []);
  return done;
};

const here = fileURLToPath(new URL(".", import.meta.url));

/** All that makes up the simulated group: parts of a life in the order in which they are lived, kinds of noise, feeds of the ports. */
export const registers = async (): Promise<{parts: Part[]; noises: Noise[]; feeds: AnyFeed[]}> => {
  const [parts, noises, feeds] = await Promise.all([
    registered<Part>(join(here, "life")),
    registered<Noise>(join(here, "noise")),
    registered<AnyFeed>(join(here, "ports"))
  ]);
  return {parts: inOrder(parts), noises, feeds};
};
