import type {Progress} from "../../pipelines/progress.ts";
import {AppError} from "../errors.ts";
import {openWorkspace, type Workspace} from "../workspace.ts";

/** The world outside, given by cli.ts: commands read no clock, environment or console themselves. */
export interface Edge {
  cwd: string;
  pid: number;
  /** Name of the account of the machine that asks. */
  user: string;
  /** HUAXIANG_WORKSPACE, when it is set. */
  workspace: string | undefined;
  /** A secret that the environment holds under a name; undefined without it. */
  secret(name: string): string | undefined;
  isTerminal: boolean;
  now(): string;
  sleep(ms: number): Promise<void>;
  /** Milliseconds since some moment, and resident bytes. */
  measure(): {millis: number; rss: number};
  /** Bytes from the system's source of secrets. */
  random(bytes: number): Uint8Array;
  progress: Progress;
  signal: AbortSignal;
  /** Asks on the terminal for what is not shown. */
  secretly(question: string): Promise<string>;
  /** All of standard input. */
  input(): Promise<string>;
  /** A line for a person, on stderr. */
  say(line: string): void;
}

/** What was done, for the audit log. Never personal data: people are named by their ids. */
export interface Done {
  /** Id of what it was done to. */
  subject?: string;
  people?: readonly string[];
  detail?: Record<string, unknown>;
}

export interface Answer {
  /** What --json prints: one documented object. */
  json: {schema: string; [key: string]: unknown};
  /** What a person reads. */
  text: string;
  exit?: number;
  /** What was changed or handed out; whom the answer names is kept without it. */
  deed?: Done;
}

export interface Option {
  /** As commander writes it: `--as-of <day>`. */
  flags: string;
  text: string;
  default?: string;
}

/** Options as commander gives them: camelCase names. */
export type Input = Record<string, string | boolean | undefined>;

export interface Command {
  /** Words of the command: `rejects show`. */
  name: string;
  summary: string;
  /** `<file>` required, `[dir]` optional: name → meaning. */
  arguments?: Record<string, string>;
  options?: Option[];
  /** Lines under the options: examples, exit codes. */
  help?: string;
  run(input: {args: string[]; options: Input}, edge: Edge): Promise<Answer>;
}

export const command = (value: Command): Command => value;

/** The option that every command about a workspace has. */
export const workspaceOption: Option = {
  flags: "-w, --workspace <dir>",
  text: "the workspace (default: HUAXIANG_WORKSPACE, this folder or one above it)"
};

/** @throws AppError("not_found") that says how to name or make one. */
export const workspaceOf = (options: Input, edge: Edge): Workspace => {
  const named = (options.workspace as string | undefined) ?? edge.workspace;
  if (named) return openWorkspace(named);
  for (let folder = edge.cwd; ; folder = folder.replace(/\/[^/]*$/, "")) {
    try {
      return openWorkspace(folder || "/");
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "not_found") throw error;
      if (folder === "")
        throw new AppError("not_found", `no workspace here or above: ${edge.cwd}`, {
          fix: "name one with --workspace <dir>, or make one: huaxiang init <dir>"
        });
    }
  }
};

export const wholeOption = (options: Input, name: string, fallback: number): number => {
  const value = options[name];
  if (value === undefined) return fallback;
  if (typeof value !== "string" || !/^\d+$/.test(value)) throw new AppError("usage", `--${name}: not a whole number: ${String(value)}`);
  return Number(value);
};

export const dayOption = (options: Input, name: string): string | undefined => {
  const value = options[name];
  if (value === undefined) return undefined;
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new AppError("usage", `--${name.replaceAll(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}: not a day: ${String(value)}`, {
      fix: "write it as 2025-12-31"
    });
  return value;
};
