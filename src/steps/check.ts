import type {Column, Engine} from "../engine/engine.ts";
import {AppError} from "../errors.ts";
import {identifier, table} from "../sql.ts";
import type {Model} from "./model.ts";

/** A gate that did not hold. Its name is what `--accept` takes: `facts.orders:grain`, `facts.orders:amount_yuan >= 0`. */
export interface Failure {
  gate: string;
  model: string;
  /** Rows that break it. */
  rows: number;
  /** What is wrong in words, and what to do, where a count of rows does not say it. */
  says?: string;
  fix?: string;
}

const anyNull = (columns: string[]): string => columns.map((column) => `${column} is null`).join(" or ");

/** Surplus rows of groups of the same grain, and rows with a NULL in it: one scan groups, the groups are counted. */
const grainSelect = ({name, grain}: Model): string => {
  const columns = grain.map(identifier);
  const list = columns.join(", ");
  return `
    select coalesce(cast(sum(rows_of_one) as bigint), 0) - count(*) + coalesce(cast(sum(rows_of_one) filter (where ${anyNull(columns)}) as bigint), 0)
    from (select ${list}, count(*) as rows_of_one from ${table(name)} group by ${list}) as g`;
};

/**
 * Hashes of the rows without a NULL in the grain. As many as there are rows: the grain surely holds, since equal keys have equal hashes; half the
 * time of grouping texts.
 */
const hashesSelect = ({name, grain}: Model): string => {
  const columns = grain.map(identifier);
  return `select count(*) from (select distinct hash(${columns.join(", ")}) as h from ${table(name)} where not (${anyNull(columns)})) as d`;
};

/** The number of rows, and all checks, in one scan; each check on a line of its own, so that the line of an error names it. */
const checksSelect = (model: Model, hashes: boolean): string =>
  [
    "select",
    ...model.checks.map((check, i) => `count(*) filter (where not (${check})) as c${i},`),
    ...(hashes ? [`(${hashesSelect(model)}) as hashes,`] : []),
    "count(*) as n",
    `from ${table(model.name)}`
  ].join("\n");

const unbound = ({path, checks}: Model, error: unknown): unknown => {
  if (!(error instanceof AppError) || error.code !== "engine") return error;
  const check = checks[Number(error.details.line) - 2];
  return new AppError("invalid_input", `${path}: check does not run: ${check ?? checks.join("; ")}: ${error.message}`, {
    cause: error,
    fix: "mend the «-- check:» line",
    details: {file: path}
  });
};

/** Rows of a model, and every gate of it that does not hold, with the number of rows that break it; never their values. */
export const failures = async (engine: Engine, model: Model): Promise<{rows: number; failed: Failure[]}> => {
  const failed: Failure[] = [];
  const note = (gate: string, rows: number): void => {
    if (rows > 0) failed.push({gate: `${model.name}:${gate}`, model: model.name, rows});
  };
  const hashes = engine.name === "duckdb" && model.grain.length > 0;
  const [counts] = await engine.rows(checksSelect(model, hashes)).catch((error: unknown) => {
    throw unbound(model, error);
  });
  if (model.grain.length > 0 && !(hashes && counts?.hashes === counts?.n)) note("grain", Number(await engine.scalar(grainSelect(model))));
  for (const [i, check] of model.checks.entries()) note(check, Number(counts?.[`c${i}`]));
  return {rows: Number(counts?.n), failed};
};

export const gateFailed = ({gate, model, rows, says = `${rows} rows`, fix = "mend the model or its data"}: Failure): AppError =>
  new AppError("gate_failed", `gate failed: ${gate}: ${says}`, {
    details: {model, gate, rows},
    fix: `${fix}, or run with --accept '${gate}'`
  });

/** @throws AppError("invalid_input") when a header names a column that the table does not have: a fact written twice has come apart. */
export const checkHeader = ({path, name, grain, indexes, columns}: Model, given: Column[]): void => {
  const known = new Set(given.map((column) => column.name));
  const unknown = [...grain, ...indexes, ...columns.map((column) => column.name)].find((column) => !known.has(column));
  if (unknown !== undefined)
    throw new AppError("invalid_input", `${path}: header names a column that ${name} does not have: ${unknown}`, {
      details: {file: path, column: unknown},
      fix: "mend the header, or select the column"
    });
};
