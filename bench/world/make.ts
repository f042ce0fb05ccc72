import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {home, versionOf} from "../../pipelines/code.ts";
import {generate} from "../../pipelines/demo/generate.ts";
import {initWorkspace} from "../../src/commands/init.ts";
import {current} from "../../src/generation/publish.ts";
import {type Ran, runOnce} from "./run.ts";

/** How large a simulated group, and which. */
export interface World {
  people: number;
  seed: number;
  log(line: string): void;
}

/** Files of a simulated group and its truth in one delivery, made once and kept. @returns the workspace's folder */
export const world = async ({people, seed, log}: World): Promise<string> => {
  const root = join(home, `bench/.cache/world-${people}-${seed}`);
  if (existsSync(join(root, "done"))) return root;
  rmSync(root, {recursive: true, force: true});
  mkdirSync(join(root, ".."), {recursive: true});
  initWorkspace(root, new Uint8Array(32).fill(1));
  const start = performance.now();
  const {records, bytes} = await generate({dir: root, people, seed, deliveries: 1, threads: 2});
  log(
    `generated ${records.toLocaleString("en")} records, ${Math.round(bytes / 2 ** 20)} MiB in ${((performance.now() - start) / 1000).toFixed(1)} s`
  );
  writeFileSync(join(root, "done"), "");
  return root;
};

/** All that runs have made goes; the files and the secret stay. */
const emptied = (root: string): void => {
  const ledger = readdirSync(join(root, "ledger")).filter((name) => name !== "salt");
  for (const made of ["lake", "staged", "generations", "CURRENT", "published.json", ...ledger.map((name) => join("ledger", name))])
    rmSync(join(root, made), {recursive: true, force: true});
};

/** A world's files through one whole run of `huaxiang run`, from an empty lake. */
export const ran = async (of: World): Promise<Ran & {root: string}> => {
  const root = await world(of);
  emptied(root);
  const done = await runOnce(root);
  writeFileSync(join(root, "published.json"), JSON.stringify({code: codeOf(), ...done}));
  return {root, ...done};
};

/** Mappings, models and code: whatever a run is made of. */
const codeOf = (): string => versionOf(["src", "sql", "pipelines"], (path) => !path.endsWith(".test.sql"));

/** The run of `ran`, kept as long as the code that makes a generation is the same. */
export const published = async (of: World): Promise<Ran & {root: string}> => {
  const root = await world(of);
  const file = join(root, "published.json");
  if (existsSync(file) && current(root) !== undefined) {
    const {code, ...kept}: Ran & {code: string} = JSON.parse(readFileSync(file, "utf8"));
    if (code === codeOf()) {
      of.log(`a generation of ${of.people.toLocaleString("en")} people by this code is there: it was made in ${kept.seconds.toFixed(1)} s`);
      return {root, ...kept};
    }
  }
  return ran(of);
};
