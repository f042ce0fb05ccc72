import {spawn} from "node:child_process";
import {once} from "node:events";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {home} from "../../pipelines/code.ts";
import type {RunReport} from "../../pipelines/report.ts";

/** A run's report, its wall time in seconds, and its resident memory at the highest, bytes. */
export interface Ran {
  report: RunReport;
  seconds: number;
  peak: number;
}

/** Resident memory at its highest, of a process and its children together, sampled. */
const watch = (pid: number): (() => number) => {
  let peak = 0;
  const resident = (id: number): number => {
    try {
      const own = Number(readFileSync(`/proc/${id}/statm`, "utf8").split(" ")[1]) * 4096;
      const children = readdirSync(`/proc/${id}/task`).flatMap((task) =>
        readFileSync(`/proc/${id}/task/${task}/children`, "utf8").trim().split(" ").filter(Boolean)
      );
      return own + children.reduce((sum, child) => sum + resident(Number(child)), 0);
    } catch {
      return 0;
    }
  };
  const timer = setInterval(() => {
    peak = Math.max(peak, resident(pid));
  }, 100);
  return () => {
    clearInterval(timer);
    return peak;
  };
};

/** `huaxiang run` in a process of its own. */
export const runOnce = async (root: string): Promise<Ran> => {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(home, "src/cli.ts"), "run", "--json", "-q", "-w", root],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: {...process.env, TZ: "UTC", UV_THREADPOOL_SIZE: "16"}
    }
  );
  const peak = watch(child.pid as number);
  let text = "";
  child.stdout.on("data", (chunk) => {
    text += chunk;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`run ended with ${code}`);
  return {report: JSON.parse(text) as RunReport, seconds: (performance.now() - start) / 1000, peak: peak()};
};
