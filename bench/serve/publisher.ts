import {mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {open} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {openDuckdb} from "../../src/engine/duckdb.ts";
import {Manifest, manifestText} from "../../src/generation/manifest.ts";
import {buildFolder, databaseFile, generationFolder, manifestFile} from "../../src/generation/paths.ts";
import {current, publish} from "../../src/generation/publish.ts";

const piece = 32 * 2 ** 20;
/** Bytes a millisecond: ten times the pace of a run, which takes minutes to write a generation. */
const pace = 100_000;

/** One for all pieces, as the engine keeps its own: fresh memory for each is work of the system that no run makes. */
const room = Buffer.allocUnsafe(piece);

/** Writes a file as a run does: over a while, each piece to disk before the next. All of it at once would measure the queue of the disk. */
const write = async (from: string, to: string): Promise<void> => {
  await using source = await open(from);
  await using target = await open(to, "wx");
  for (;;) {
    const {bytesRead} = await source.read(room, 0, piece);
    if (bytesRead === 0) break;
    await target.writeFile(room.subarray(0, bytesRead));
    await target.datasync();
    await setTimeout(bytesRead / pace);
  }
};

/** The published generation once more, under the next number, with one table written anew: files of its own, as a run leaves them. */
const copy = async (root: string, number: number): Promise<void> => {
  const [from, folder] = [generationFolder(root, number), buildFolder(root, number + 1)];
  mkdirSync(folder, {recursive: true});
  for (const name of readdirSync(from)) await write(join(from, name), join(folder, name));
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
