import {type ChildProcess, spawn} from "node:child_process";
import {once} from "node:events";
import {cpSync, mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {home} from "../pipelines/code.ts";
import {generate} from "../pipelines/demo/generate.ts";
import {initWorkspace} from "../src/commands/init.ts";
import {builtInChannels} from "../src/config.ts";
import {readManifest} from "../src/generation/open.ts";
import {current} from "../src/generation/publish.ts";

interface Options {
  kills?: number;
  seed?: number;
  people?: number;
  /** Built-in channels whose files come; all by default. */
  channels?: string[];
  log(line: string): void;
}

const start = (root: string): ChildProcess =>
  spawn(process.execPath, ["--disable-warning=ExperimentalWarning", join(home, "src/cli.ts"), "run", "-q", "-w", root], {
    stdio: ["ignore", "ignore", "pipe"],
    env: {...process.env, TZ: "UTC"}
  });

const finish = async (root: string): Promise<void> => {
  const child = start(root);
  let words = "";
  child.stderr?.on("data", (text) => {
    words += text;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`run ended with ${code}: ${words}`);
};

const hashOf = (root: string): string | undefined => {
  const number = current(root);
  return number === undefined ? undefined : readManifest(root, number).content_hash;
};

/** A sequence of numbers in [0, 1) from a seed (mulberry32). */
const draws = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** kill -9 at random moments of a run, then run again: the content must be that of an undisturbed run. Throws at the first that is not. */
export default async ({kills = 50, seed = 1, people = 300, channels = builtInChannels, log}: Options): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "huaxiang-kills-"));
  try {
    const template = join(folder, "template");
    initWorkspace(template, new Uint8Array(32).fill(1), channels.join(", "));
    await generate({dir: template, people, seed, deliveries: 1});
    const inbox = join(template, "inbox");
    for (const name of readdirSync(inbox)) if (!channels.includes(name)) rmSync(join(inbox, name), {recursive: true});
    const calm = join(folder, "calm");
    cpSync(template, calm, {recursive: true, preserveTimestamps: true});
    const begun = performance.now();
    await finish(calm);
    const whole = performance.now() - begun;
    const expected = hashOf(calm);
    const random = draws(seed);
    const reached = {unpublished: 0, published: 0, ended: 0};
    for (let kill = 1; kill <= kills; kill++) {
      const root = join(folder, `kill-${kill}`);
      cpSync(template, root, {recursive: true, preserveTimestamps: true});
      const child = start(root);
      const ended = once(child, "close");
      const timer = setTimeout(() => child.kill("SIGKILL"), random() * whole);
      await ended;
      clearTimeout(timer);
      if (child.signalCode !== "SIGKILL") reached.ended++;
      else if (current(root) === undefined) reached.unpublished++;
      else reached.published++;
      await finish(root);
      const found = hashOf(root);
      if (found !== expected) throw new Error(`kill ${kill}: content ${found}, undisturbed ${expected}`);
      rmSync(root, {recursive: true, force: true});
    }
    log(
      `kills ${kills} · run ${(whole / 1000).toFixed(1)} s · killed before publication ${reached.unpublished}, after ${reached.published}, too late ${reached.ended} · other content 0`
    );
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
};
