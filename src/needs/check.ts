import type {Column, Engine} from "../engine/engine.ts";
import {AppError} from "../errors.ts";
import {identifier, literal} from "../sql.ts";
import {closingKinds} from "./closings.ts";
import type {Need} from "./need.ts";
import {rowsOf} from "./training.ts";

const broken = ({name}: Need, field: string, what: string, fix: string): AppError =>
  new AppError("invalid_input", `src/needs/catalogue/${name}.ts: ${field}: ${what}`, {fix, details: {file: `${name}.ts`, field}});

/** One row of nothing but the example. */
const exampleRow = ({example}: Need, columns: readonly Column[]): string =>
  `select ${columns.map(({name, type}) => `cast(${name in example ? literal(String(example[name])) : "null"} as ${type}) as ${identifier(name)}`).join(", ")}`;

/**
 * @throws AppError("invalid_input") with file and field: an event that does not exist, an unknown feature, a condition or day that does not run, a
 * condition that leaves nobody, not even the need's own example.
 */
export const checkNeed = async (engine: Pick<Engine, "describe" | "scalar" | "validate">, need: Need): Promise<void> => {
  const unknown = need.closes.kinds.find((kind) => !closingKinds.has(kind));
  if (unknown !== undefined) throw broken(need, "closes.kinds", `no such event: ${unknown}`, `use one of ${[...closingKinds].join(", ")}`);
  const described = await engine.describe(rowsOf(need));
  const columns = new Set(described.map(({name}) => name));
  for (const feature of Object.keys(need.features))
    if (!columns.has(feature))
      throw broken(
        need,
        `features.${feature}`,
        "no such column",
        "use one of features.cars or features.activity (of a need of people: the latter)"
      );
  for (const [field, select] of [
    ["eligible", `select 1 as one from ${rowsOf(need)} as r where ${need.eligible}`],
    ["due.on", `select cast(${need.due.on} as date) as due_on from ${rowsOf(need)} as r`]
  ] as const)
    await engine.validate(select).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      throw broken(need, field, error.message, "write SQL over the columns of features.cars and features.activity");
    });
  const stranger = Object.keys(need.example).find((name) => !columns.has(name));
  if (stranger !== undefined)
    throw broken(need, `example.${stranger}`, "no such column", "use columns of features.cars or features.activity");
  if ((await engine.scalar(`select count(*) from (${exampleRow(need, described)}) as r where ${need.eligible}`)) === 0n)
    throw broken(need, "eligible", "an empty population: it leaves out even the example", "mend the condition or the example");
};
