import {spawn} from "node:child_process";
import {mkdirSync, openSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {type Cluster, nodeArguments, nodeFiles, nodeFolder, nodeName} from "./settings.ts";
import type {State} from "./state.ts";

type Command = State["commands"][string];

/** Writes the files of every node; their command lines by name. */
export const prepareNodes = (cluster: Cluster, java: string): Record<string, Command> =>
  Object.fromEntries(
    Array.from({length: cluster.workers + 1}, (_, index) => {
      const folder = nodeFolder(cluster, index);
      for (const [name, text] of Object.entries(nodeFiles(cluster, index))) {
        mkdirSync(dirname(join(folder, name)), {recursive: true});
        writeFileSync(join(folder, name), text, {mode: 0o600});
      }
      return [nodeName(index), {program: join(java, "bin/java"), args: nodeArguments(cluster, index), folder}];
    })
  );

/** Starts a process that outlives this one, its words in `server.log`. Returns its number. */
export const start = ({program, args, folder}: Command, owner: {uid?: number; gid?: number} = {}): number => {
  const log = openSync(join(folder, "server.log"), "a");
  const child = spawn(program, args, {...owner, cwd: folder, detached: true, stdio: ["ignore", log, log]});
  child.unref();
  if (child.pid === undefined) throw new Error(`did not start: ${program}`);
  return child.pid;
};
