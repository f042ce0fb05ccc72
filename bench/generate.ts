import {spawn} from "node:child_process";
import {once} from "node:events";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {home} from "../pipelines/code.ts";

/** `huaxiang generate` in a process of its own: seconds, people and records a second, and its memory at the highest. */
export default async ({
  people = 1_000_000,
  seed = 1,
  log
}: {
  people?: number;
  seed?: number;
  log: (line: string) => void;
}): Promise<void> => {
  const dir = mkdtempSync(join(tmpdir(), "huaxiang-generate-"));
  try {
    const start = performance.now();
    const args = ["--disable-warning=ExperimentalWarning", join(home, "src/cli.ts"), "generate", dir, "--json", "-q"];
    const child = spawn(process.execPath, [...args, "--people", String(people), "--seed", String(seed)], {
      stdio: ["ignore", "pipe", "inherit"],
      env: {...process.env, TZ: "UTC", UV_THREADPOOL_SIZE: "16"}
    });
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, residentOf(child.pid as number));
    }, 100);
    let text = "";
    child.stdout.on("data", (chunk) => {
      text += chunk;
    });
    const [code] = await once(child, "close");
    clearInterval(watch);
    if (code !== 0) throw new Error(`generate ended with ${code}`);
    const seconds = (performance.now() - start) / 1000;
    const {records, bytes, files} = JSON.parse(text) as {records: number; bytes: number; files: number};
    log(
      `generate: people ${people}, records ${records} (${(records / people).toFixed(2)} each), files ${files}, MB ${Math.round(bytes / 1e6)}`
    );
    log(`generate: seconds ${seconds.toFixed(1)}, people/s ${Math.round(people / seconds)}, records/s ${Math.round(records / seconds)}`);
    log(`generate: resident memory at its highest ${Math.round(peak / 2 ** 20)} MB`);
  } finally {
    rmSync(dir, {recursive: true, force: true});
  }
};

/** Resident bytes of a process with all its threads; 0 once it is gone. */
const residentOf = (pid: number): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4096;
  } catch {
    return 0;
  }
};
