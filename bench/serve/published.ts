import {existsSync, mkdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {home} from "../../pipelines/code.ts";
import {generate} from "../../pipelines/demo/generate.ts";
import {initWorkspace} from "../../src/commands/init.ts";
import {runOnce} from "../build.ts";

/** A workspace with a generation that is made once and kept; a change of models wants it made anew (delete bench/.cache/<name>-…). */
export const published = async (name: string, people: number, seed: number, log: (line: string) => void): Promise<string> => {
  const root = join(home, `bench/.cache/${name}-${people}-${seed}`);
  if (existsSync(join(root, "CURRENT"))) return root;
  rmSync(root, {recursive: true, force: true});
  mkdirSync(join(root, ".."), {recursive: true});
  initWorkspace(root, new Uint8Array(32).fill(1));
  await generate({dir: root, people, seed, deliveries: 1, threads: 2});
  const {seconds} = await runOnce(root);
  log(`made a generation of ${people.toLocaleString("en")} people in ${seconds.toFixed(0)} s`);
  return root;
};
