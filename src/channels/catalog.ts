import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {matchesGlob} from "node:path/posix";
import type {z} from "zod";
import {AppError} from "../errors.ts";
import {parseYaml} from "../workspace.ts";
import {type Feed, Mapping} from "./mapping.ts";
import {checkShape} from "./places.ts";

/** A feed with the channel that it belongs to. */
export interface FeedOf {
  mapping: Mapping;
  name: string;
  feed: Feed;
}

export interface Catalog {
  mappings: Mapping[];
  feeds: FeedOf[];
}

/** Reads one mapping. @throws AppError("invalid_mapping") naming file, place and fix. */
export const readMapping = (file: string): Mapping => parseMapping(file, parseYaml(file, "invalid_mapping"));

const parseMapping = (file: string, value: unknown): Mapping => {
  const result = Mapping.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const unknown = wordsOf(issue);
    throw new AppError("invalid_mapping", `${file}: ${issue?.path.join(".") || "(top)"}: ${unknown}`, {
      fix: "docs/channels.md lists every key of a mapping",
      details: {issues: result.error.issues.map(({path, message}) => ({path: path.join("."), message}))}
    });
  }
  try {
    checkShape(result.data);
  } catch (error) {
    if (error instanceof AppError)
      throw new AppError(error.code, `${file}: ${error.message}`, {...(error.fix ? {fix: error.fix} : {}), cause: error});
    throw error;
  }
  return result.data;
};

/**
 * The channels of a workspace: the built-in ones that its settings name, and its own. An own channel of the same name
 * extends the built-in one: its feeds and dictionaries replace those of the same name and add the others.
 */
export const readCatalog = (builtin: string, names: string[], own: string): Catalog => {
  const known = folders(builtin);
  const raw = new Map<string, {file: string; value: Record<string, unknown>}>();
  for (const name of names) {
    if (!known.includes(name))
      throw new AppError("invalid_config", `huaxiang.yaml: channels: unknown channel: ${name}`, {
        fix: `built in are: ${known.join(", ")}; your own go to channels/<name>/channel.yaml and need no mention`
      });
    raw.set(name, read(join(builtin, name, "channel.yaml")));
  }
  for (const name of folders(own)) {
    const {file, value} = read(join(own, name, "channel.yaml"));
    const base = raw.get(name)?.value ?? {};
    if (value.name !== name)
      throw new AppError("invalid_mapping", `${file}: name: ${String(value.name)}`, {
        fix: `the folder is called ${name}: write name: ${name}`
      });
    raw.set(name, {file, value: {...base, ...value, codes: merged(base.codes, value.codes), feeds: merged(base.feeds, value.feeds)}});
  }
  const mappings = [...raw.values()].map(({file, value}) => parseMapping(file, value)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const feeds = mappings.flatMap((mapping) => Object.entries(mapping.feeds).map(([name, feed]) => ({mapping, name, feed})));
  return {mappings, feeds};
};

const wordsOf = (issue: z.core.$ZodIssue | undefined): string | undefined => {
  if (issue?.code === "unrecognized_keys") return `unknown key: ${issue.keys.join(", ")}`;
  return issue?.code === "invalid_key" ? (issue.issues[0]?.message ?? issue.message) : issue?.message;
};

const folders = (root: string): string[] =>
  existsSync(root)
    ? readdirSync(root)
        .filter((name) => existsSync(join(root, name, "channel.yaml")))
        .sort()
    : [];
const read = (file: string) => ({file, value: parseYaml(file, "invalid_mapping") as Record<string, unknown>});
const merged = (a: unknown, b: unknown): Record<string, unknown> => ({...(a as object), ...(b as object)});

/** The feeds whose globs match a file's name below inbox/. */
export const feedsFor = (catalog: Catalog, file: string): FeedOf[] =>
  catalog.feeds.filter(({feed}) => feed.files.some((glob) => matchesGlob(file, glob)));

/** The delivery day that a file's name says, by the feed's pattern; undefined without one. @throws AppError when the name has no such day. */
export const dayOf = ({mapping, name, feed}: FeedOf, file: string): string | undefined => {
  if (!feed.day) return undefined;
  const match = new RegExp(feed.day).exec(file.split("/").at(-1) as string);
  const digits = match?.slice(1).join("").replaceAll("-", "") ?? "";
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  if (digits.length !== 8 || Number.isNaN(Date.parse(day)) || new Date(day).toISOString().slice(0, 10) !== day)
    throw new AppError("invalid_input", `${mapping.name}.${name}: no delivery day in the file name: ${file}`, {
      fix: `the feed's day: ${feed.day} must find eight digits yyyymmdd; rename the file or mend day:`
    });
  return day;
};
