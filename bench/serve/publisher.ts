import {cpSync, readFileSync, writeFileSync} from "node:fs";
import {setTimeout} from "node:timers/promises";
import {openDuckdb} from "../../src/engine/duckdb.ts";
import {Manifest, manifestText} from "../../src/generation/manifest.ts";
import {buildFolder, databaseFile, generationFolder, manifestFile} from "../../src/generation/paths.ts";
import {current, publish} from "../../src/generation/publish.ts";

/** The published generation once more, under the next number, with one table written anew: files of its own, as a run leaves them. */
const copy = async (root: string, number: number): Promise<void> => {
  const folder = buildFolder(root, number + 1);
  cpSync(generationFolder(root, number), folder, {recursive: true});
  const engine = await openDuckdb({file: databaseFile(folder), memory: "1GB", threads: 1});
  await engine.createOrReplace("marts.feeds", "select * from marts.feeds");
  await engine.close();
  const manifest = Manifest.parse(JSON.parse(readFileSync(manifestFile(folder), "utf8")));
  writeFileSync(manifestFile(folder), manifestText({...manifest, generation: number + 1}));
};

/** `node publisher.ts <workspace> <times>`: publishes to a workspace that is being served, some seconds between two. */
const [root = "", times = "1"] = process.argv.slice(2);
for (let left = Number(times); left > 0; left--) {
  const number = current(root);
  if (number === undefined) throw new Error(`nothing is published: ${root}`);
  await copy(root, number);
  publish(root, number + 1);
  await setTimeout(3000);
}
