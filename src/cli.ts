import {randomBytes} from "node:crypto";
import {readdirSync} from "node:fs";
import {userInfo} from "node:os";
import {text} from "node:stream/consumers";
import {setTimeout as sleep} from "node:timers/promises";
import {Command as Program} from "commander";
import self from "../package.json" with {type: "json"};
import type {Answer, Command, Edge, Input} from "./commands/command.ts";
import {perform} from "./commands/perform.ts";
import {AppError, causes} from "./errors.ts";
import {hidden, progressOn} from "./terminal.ts";

const folder = new URL("commands/", import.meta.url);

/** Default exports of files that are commands. */
const read = async (files: string[]): Promise<Command[]> => {
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href) as Promise<{default?: Command}>));
  return modules.flatMap(({default: value}) => (value ? [value] : [])).sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** The account's name; in a container it may have none but a number. */
const account = (): string => {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? "unknown"}`;
  }
};

/** The commands whose file has the word for its name or for the beginning of it; without one, every command. */
const commandsOf = async (word = ""): Promise<Command[]> => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const own = await read(files.filter((name) => name === `${word}.ts` || name.startsWith(`${word}_`)));
  return own.length > 0 ? own : read(files);
};

const abort = new AbortController();
const edgeOf = (quiet: boolean): Edge => {
  const isTerminal = process.stderr.isTTY === true && process.stdout.isTTY === true && !process.env.CI;
  const progress = progressOn(process.stderr, isTerminal, () => performance.now());
  return {
    cwd: process.cwd(),
    pid: process.pid,
    user: account(),
    workspace: process.env.HUAXIANG_WORKSPACE,
    secret: (name) => process.env[name],
    isTerminal,
    now: () => new Date().toISOString(),
    sleep: (ms) => sleep(ms),
    measure: () => ({millis: performance.now(), rss: process.memoryUsage.rss()}),
    random: (bytes) => randomBytes(bytes),
    progress: quiet ? {stage: () => undefined, done: () => undefined, note: () => undefined} : progress,
    signal: abort.signal,
    secretly: (question) => hidden(process.stdin, process.stderr, question),
    input: () => text(process.stdin),
    say: (line) => void (quiet || process.stderr.write(`${line}\n`))
  };
};

const print = (answer: Answer, json: boolean): void => {
  process.stdout.write(json ? `${JSON.stringify(answer.json, null, 2)}\n` : `${answer.text}\n`);
  process.exitCode = answer.exit ?? 0;
};

/** An outside cause in words: what, where, how to mend it. Our own faults show their stack. */
const complain = (error: unknown, json: boolean): void => {
  if (!(error instanceof AppError)) {
    process.stderr.write(`huaxiang: a fault of ours, please report it\n${(error as Error).stack ?? error}\n`);
    process.exitCode = 1;
    return;
  }
  if (json)
    process.stdout.write(
      `${JSON.stringify({schema: "huaxiang.error/1", code: error.code, message: error.message, fix: error.fix ?? null, details: error.details}, null, 2)}\n`
    );
  process.stderr.write(`huaxiang: ${error.message}\n${error.fix ? `  fix: ${error.fix}\n` : ""}`);
  process.exitCode = causes[error.code].exit;
};

/** What a group of commands is about. */
const groups: Record<string, string> = {
  channel: "try a mapping on a file",
  identity: "who is who: why, conflicts, log; link, unlink, block, unblock, preview",
  audit: "who did and read what: list, verify",
  key: "API keys: create, list, revoke",
  user: "who signs in: create, list, role, stores, password, disable",
  value: "what a person is worth, on a table of your own: models, fit, score, track, holdout",
  segment:
    "audiences by rules: fields, validate, sentence, count, sample, overlap, breakdown, save, list, show, diff, archive, delete, freeze, snapshots, movement, verify, export",
  needs: "what people need next: list, explain, backtest",
  rejects: "records that could not be taken in: list, show, replay"
};

const add = (program: Program, command: Command): void => {
  const words = command.name.split(" ");
  const parent = words
    .slice(0, -1)
    .reduce((at, word) => at.commands.find((one) => one.name() === word) ?? at.command(word).description(groups[word] ?? word), program);
  const own = parent
    .command(words.at(-1) as string)
    .description(command.summary)
    .enablePositionalOptions();
  for (const [name, text] of Object.entries(command.arguments ?? {})) own.argument(name, text);
  for (const {flags, text, default: value} of command.options ?? []) own.option(flags, text, value);
  own.option("--json", "one JSON object on stdout").option("-q, --quiet", "no progress");
  if (command.help) own.addHelpText("after", `\n${command.help}`);
  own.action(async (...given: unknown[]) => {
    const options = given.at(-2) as Input;
    const args = given.slice(0, -2).filter((one): one is string => typeof one === "string");
    const edge = edgeOf(options.quiet === true);
    try {
      const answer = await perform(command, {args, options}, edge);
      edge.progress.stage("");
      print(answer, options.json === true);
    } catch (error) {
      edge.progress.stage("");
      complain(
        abort.signal.aborted ? new AppError("interrupted", "interrupted: nothing was published; run again to go on") : error,
        options.json === true
      );
    }
  });
};

const main = async (): Promise<void> => {
  // A reader that has seen enough (`| head`) is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => {
      abort.abort();
      process.once(signal, () => process.exit(130));
    });
  const program = new Program("huaxiang")
    .description("Customer profiles for car-dealer groups")
    .version(self.version, "-V, --version", "the version of this program")
    // Options belong to the word before them: `profile` and `profile find` both have a workspace.
    .enablePositionalOptions()
    .showHelpAfterError("(huaxiang --help lists the commands)")
    .showSuggestionAfterError();
  program.exitOverride();
  for (const command of await commandsOf(process.argv[2])) add(program, command);
  try {
    await program.parseAsync();
  } catch (error) {
    const {exitCode, code} = error as {exitCode?: number; code?: string};
    if (!code?.startsWith("commander.")) throw error;
    process.exitCode = exitCode === 0 ? 0 : causes.usage.exit;
  }
};

await main();
