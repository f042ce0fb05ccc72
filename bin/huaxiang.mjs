#!/usr/bin/env node
// Starts the pinned Node (package `node`) on the command line of the product, whatever Node the machine has:
// the .ts files run as they are and are compiled once, dates are UTC, and DuckDB's calls find free threads.
import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const pinned = path("../node_modules/node/bin/node");
if (!existsSync(pinned)) {
  process.stderr.write("huaxiang: the pinned Node is not installed\n  fix: run `npm ci` in the project's folder\n");
  process.exit(1);
}
const args = process.argv.slice(2);
const watch = args[0] === "--watch" ? ["--watch"] : [];
const cache = process.env.NODE_COMPILE_CACHE ?? path("../node_modules/.cache/huaxiang");
const child = spawn(pinned, ["--disable-warning=ExperimentalWarning", ...watch, path("../src/cli.ts"), ...args.slice(watch.length)], {
  stdio: "inherit",
  env: {...process.env, TZ: "UTC", UV_THREADPOOL_SIZE: process.env.UV_THREADPOOL_SIZE ?? "16", NODE_COMPILE_CACHE: cache}
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 128 + ({SIGINT: 2, SIGTERM: 15, SIGKILL: 9}[signal] ?? 1) : (code ?? 1)));
