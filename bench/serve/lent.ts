import {cpSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {generationFolder} from "../../src/generation/paths.ts";
import {current} from "../../src/generation/publish.ts";

const copied = ["huaxiang.yaml", "channels", "ledger", "app.sqlite", "lake/.last_run.json", "CURRENT"];

/** A workspace to serve and to publish to that leaves the world as it is: its published generation by links, and what a server reads or writes as copies. */
export const lent = (root: string): string => {
  const copy = `${root}-served`;
  const number = current(root);
  if (number === undefined) throw new Error(`nothing is published: ${root}`);
  rmSync(copy, {recursive: true, force: true});
  const [from, to] = [generationFolder(root, number), generationFolder(copy, number)];
  for (const folder of [to, join(copy, "lake")]) mkdirSync(folder, {recursive: true});
  for (const name of copied.filter((one) => existsSync(join(root, one)))) cpSync(join(root, name), join(copy, name), {recursive: true});
  for (const name of readdirSync(from)) linkSync(join(from, name), join(to, name));
  return copy;
};
