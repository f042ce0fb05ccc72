import {parseArgs} from "node:util";
import {AppError} from "../../src/errors.ts";
import {down, up} from "./cluster.ts";
import {activeWorkers} from "./probe.ts";
import {record} from "./record.ts";
import {isAlive, readState, residentOf, runFolder} from "./state.ts";

const say = (line: string): void => console.error(line);

const status = async (): Promise<void> => {
  const state = readState();
  if (state === undefined) {
    console.log("down");
    return;
  }
  for (const [name, pid] of Object.entries(state.pids))
    console.log(`${name.padEnd(12)} pid ${pid}  ${isAlive(pid) ? `${Math.round(residentOf(pid) / 2 ** 20)} MiB` : "dead"}`);
  console.log(`${state.url}  workers: ${(await activeWorkers(state)).join(", ") || "none"}  files: ${runFolder}`);
};

/** `npm run trino -- up|status|down`: a cluster to test on. */
const commands: Record<string, (heap: string | undefined) => Promise<void>> = {
  async up(heap) {
    const {url, user} = await up({...(heap === undefined ? {} : {heap}), say});
    console.log(`up: ${url}, user ${user}, its password in ${runFolder}/state.json`);
  },
  status,
  async record() {
    console.log(`recorded ${await record(await up({say}))} statements`);
  },
  async down() {
    const stopped = await down();
    console.log(stopped.length === 0 ? "nothing ran" : `stopped: ${stopped.join(", ")}`);
  }
};

const {positionals, values} = parseArgs({allowPositionals: true, options: {heap: {type: "string"}}});
const command = commands[positionals[0] ?? ""];
if (command === undefined) {
  console.error("usage: npm run trino -- <up [--heap 640m] | status | down | record>");
  process.exit(2);
}
try {
  await command(values.heap);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(`${error.message}${error.fix === undefined ? "" : `\nfix: ${error.fix}`}`);
  process.exit(1);
}
