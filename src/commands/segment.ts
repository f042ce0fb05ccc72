import {readFileSync} from "node:fs";
import {resolve} from "node:path";
import {AppError} from "../errors.ts";
import {openGeneration} from "../generation/open.ts";
import type {Words} from "../measures/measure.ts";
import {type Asking, asking} from "../segments/question.ts";
import {readRule} from "../segments/read.ts";
import type {Rule} from "../segments/rule.ts";
import {segmentsOf} from "../segments/saved.ts";
import {openState, type State} from "../state/open.ts";
import {draftOf, versionRule} from "../state/segments.ts";
import type {Workspace} from "../workspace.ts";
import {type Edge, type Input, type Option, wholeOption, workspaceOf, workspaceOption} from "./command.ts";

/** What a command about one rule is given. */
export const ruleArgument = "a JSON file, - for standard input, or a saved one: seg_…@3, seg_… for its draft";

export const segmentOptions: Option[] = [
  workspaceOption,
  {flags: "-f, --file <file>", text: "the rule, instead of the argument; - for standard input"},
  {flags: "--generation <n>", text: "a generation that is still kept (default: the published one)"},
  {flags: "--lang <lang>", text: "zh or en, for people", default: "en"}
];

const savedRule = (state: State, id: string, version: number | undefined): unknown => {
  const text = version === undefined ? draftOf(state, id) : versionRule(state, id, version);
  if (text === undefined || text === null)
    throw new AppError(
      "not_found",
      `no such ${version === undefined ? "draft" : "version"}: ${id}${version === undefined ? "" : `@${version}`}`,
      {
        fix: `see \`huaxiang segment show ${id}\``
      }
    );
  return JSON.parse(text);
};

const parsed = (text: string, name: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError("invalid_input", `${name}: not JSON`, {fix: "docs/segments.md shows a rule", cause: error});
  }
};

/** The rule that a command is about. @throws AppError("usage") without any, AppError("invalid_input") with pointers for a broken one */
export const ruleOf = async (named: string | undefined, state: State, edge: Edge): Promise<Rule> => {
  if (named === undefined) throw new AppError("usage", "no rule", {fix: `name ${ruleArgument}`});
  const [, id, version] = /^(seg_[0-9a-z]{6,32})(?:@(\d+))?$/.exec(named) ?? [];
  if (id !== undefined) return readRule(savedRule(state, id, version === undefined ? undefined : Number(version)));
  if (named === "-") return readRule(parsed(await edge.input(), "standard input"));
  try {
    return readRule(parsed(readFileSync(resolve(edge.cwd, named), "utf8"), named));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new AppError("not_found", `no such file: ${named}`, {fix: `name ${ruleArgument}`});
  }
};

export interface AtHand {
  workspace: Workspace;
  state: State;
  asking: Asking;
  /** A text in the language of people. */
  say(words: Words): string;
}

/** Opens what a command about segments needs, and closes it. */
export const withSegments = async <T>(options: Input, edge: Edge, work: (at: AtHand) => Promise<T>): Promise<T> => {
  const workspace = workspaceOf(options, edge);
  const number = options.generation === undefined ? undefined : wholeOption(options, "generation", 0);
  const generation = await openGeneration(workspace.root, {number, threads: workspace.config.threads});
  const state = openState(workspace.paths.app);
  try {
    const ask = await asking(generation, {caps: workspace.config.caps, segments: segmentsOf(state), signal: edge.signal});
    return await work({workspace, state, asking: ask, say: (words) => (options.lang === "zh" ? words.zh : words.en)});
  } finally {
    state.close();
    await generation.close();
  }
};

/** The rule of a command with one, and what it needs. */
export const withRule = <T>(
  {args, options}: {args: string[]; options: Input},
  edge: Edge,
  work: (rule: Rule, at: AtHand) => Promise<T>
): Promise<T> =>
  withSegments(options, edge, async (at) => work(await ruleOf((options.file as string | undefined) ?? args[0], at.state, edge), at));
