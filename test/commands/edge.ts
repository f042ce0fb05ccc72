import type {Answer, Command, Edge} from "../../src/commands/command.ts";
import {perform} from "../../src/commands/perform.ts";

/** A world for commands that are run in this process: no terminal, a still clock, what was said kept. */
export const edge = (): Edge & {said: string[]} => {
  const said: string[] = [];
  return {
    said,
    cwd: process.cwd(),
    pid: process.pid,
    user: "tester",
    workspace: undefined,
    secret: () => undefined,
    isTerminal: false,
    now: () => "2026-01-01T00:00:00.000Z",
    sleep: () => Promise.resolve(),
    measure: () => ({millis: 0, rss: 0}),
    random: (bytes) => new Uint8Array(bytes),
    progress: {stage: () => undefined, done: () => undefined, note: () => undefined},
    signal: new AbortController().signal,
    secretly: () => Promise.reject(new Error("no terminal")),
    input: () => Promise.resolve(""),
    say: (line) => void said.push(line)
  };
};

const camel = (flags: string): string =>
  (/--([a-z-]+)/.exec(flags)?.[1] ?? "").replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Runs a command with options as commander would give them: its defaults, then those said. */
export const run = (command: Command, options: Record<string, string | boolean>, at = edge(), args: string[] = []): Promise<Answer> => {
  const defaults = Object.fromEntries(
    (command.options ?? []).flatMap(({flags, default: value}) => (value === undefined ? [] : [[camel(flags), value]]))
  );
  return perform(command, {args, options: {...defaults, ...options}}, at);
};
