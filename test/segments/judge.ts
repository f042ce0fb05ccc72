import {expect} from "vitest";
import {nodes, type Parser, type Tree} from "../../src/engine/parse.ts";
import {AppError} from "../../src/errors.ts";
import {Compiler} from "../../src/segments/compile.ts";
import {countStatement} from "../../src/segments/count.ts";
import type {Issue} from "../../src/segments/issue.ts";
import type {Asking, Source} from "../../src/segments/question.ts";
import {readRule} from "../../src/segments/read.ts";
import {tables} from "./tables.ts";

export type Judged = {statement: string; params: string[]} | {issues: Issue[]};

/** The statement of a rule, or the issues that refuse it; any other error is a fault of ours. */
export const judge = (value: unknown, ask: Asking): Judged => {
  try {
    const compiler = new Compiler(ask.setting);
    const plan = compiler.plan(readRule(value));
    return {statement: countStatement(compiler, plan), params: compiler.params as string[]};
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return {issues: error.details.errors as Issue[]};
  }
};

const functions = new Set(
  "and or not coalesce least contains list_contains list_value starts_with + - * count_star count sum min max bool_or row_number month day unnest string_split bitstring_agg get_bit as_of".split(
    " "
  )
);
const known = new Set(Object.keys(tables));

/** What a statement touches: tables and functions by the parser, not by the eye. */
const touched = (tree: Tree): {tables: string[]; calls: string[]} => {
  const all = [...nodes(tree)];
  const found = all
    .filter(({type}) => type === "BASE_TABLE")
    .map(({schema_name, table_name}) => [schema_name, table_name].filter(Boolean).join("."));
  return {
    tables: found.filter((name) => !/^(q\d+|subjects)$/.test(name)),
    calls: all.filter(({class: kind}) => kind === "FUNCTION").map((node) => String(node.function_name).toLowerCase())
  };
};

/** A refusal names places; a statement is one, of known tables and functions, and runs. @returns whether it was compiled */
export const holds = async (judged: Judged, source: Pick<Source, "rows">, parser: Parser): Promise<boolean> => {
  if ("issues" in judged) {
    expect(judged.issues.length).toBeGreaterThan(0);
    expect(judged.issues.filter(({pointer, message}) => !(pointer === "" || pointer.startsWith("/")) || message === "")).toEqual([]);
    return false;
  }
  const {tables: read, calls} = touched(await parser.tree(judged.statement.replaceAll(/\$(\d+)/g, "'$1'"), "rule"));
  expect(read.filter((name) => !known.has(name))).toEqual([]);
  expect(calls.filter((name) => !functions.has(name))).toEqual([]);
  await source.rows(judged.statement, judged.params);
  return true;
};
