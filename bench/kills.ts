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
  /** Kills that one workspace suffers, run after run, before it is left in peace. */
  inARow?: number;
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

/** Kills a run after so many milliseconds, and says what had become of it. */
const kill = async (root: string, after: number): Promise<"unpublished" | "published" | "ended"> => {
  const child = start(root);
  const ended = once(child, "close");
  const timer = setTimeout(() => child.kill("SIGKILL"), after);
  await ended;
  clearTimeout(timer);
  if (child.signalCode !== "SIGKILL") return "ended";
  return current(root) === undefined ? "unpublished" : "published";
};

/** A workspace with a delivery of these channels in its inbox. */
const deliver = async (root: string, {people = 300, seed = 1, channels = builtInChannels}: Options): Promise<void> => {
  initWorkspace(root, new Uint8Array(32).fill(1), channels.join(", "));
  await generate({dir: root, people, seed, deliveries: 1});
  const inbox = join(root, "inbox");
  for (const name of readdirSync(inbox)) if (!channels.includes(name)) rmSync(join(inbox, name), {recursive: true});
};

/** kill -9 at random moments of a run, then run again: the content must be that of an undisturbed run. Throws at the first that is not. */
export default async (options: Options): Promise<void> => {
  const {kills = 50, seed = 1, inARow = 1, log} = options;
  const folder = mkdtempSync(join(tmpdir(), "huaxiang-kills-"));
  const template = join(folder, "template");
  const copy = (name: string): string => {
    cpSync(template, join(folder, name), {recursive: true, preserveTimestamps: true});
    return join(folder, name);
  };
  try {
    await deliver(template, options);
    const calm = copy("calm");
    const begun = performance.now();
    await finish(calm);
    const whole = performance.now() - begun;
    const expected = hashOf(calm);
    const random = draws(seed);
    const reached = {unpublished: 0, published: 0, ended: 0};
    for (let done = 0; done < kills; ) {
      const root = copy("killed");
      for (let row = 0; row < inARow && done < kills && current(root) === undefined; row++, done++) {
        const after = random() * whole;
        const state = await kill(root, after);
        reached[state]++;
        log(`kill ${done + 1} of ${kills} · after ${(after / 1000).toFixed(2)} s · ${state}`);
      }
      await finish(root);
      const found = hashOf(root);
      if (found !== expected) throw new Error(`kill ${done}: content ${found}, undisturbed ${expected}`);
      rmSync(root, {recursive: true, force: true});
    }
    log(
      `kills ${kills} · run ${(whole / 1000).toFixed(1)} s · killed before publication ${reached.unpublished}, after ${reached.published}, too late ${reached.ended} · other content 0`
    );
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
};
