import type {Engine} from "../engine/engine.ts";
import {AppError} from "../errors.ts";
import {identifier, table} from "../sql.ts";
import type {Model} from "./model.ts";

/** A gate that did not hold. Its name is what `--accept` takes: `facts.orders:grain`, `facts.orders:amount_yuan >= 0`. */
export interface Failure {
  gate: string;
  model: string;
  /** Rows that break it. */
  rows: number;
}

interface Gate {
  name: string;
  /** Scalar: how many rows break it. */
  select: string;
}

/** Two-step: one scan groups by the grain, then counts the surplus rows and those with a NULL. */
const grainGate = ({name, grain}: Model): Gate => {
  const columns = grain.map(identifier);
  return {
    name: `${name}:grain`,
    select: `
      select coalesce(cast(sum(rows_of_one) as bigint), 0) - count(*) + coalesce(cast(sum(rows_of_one) filter (where ${columns.map((c) => `${c} is null`).join(" or ")}) as bigint), 0)
      from (select ${columns.join(", ")}, count(*) as rows_of_one from ${table(name)} group by ${columns.join(", ")}) as g`
  };
};

const checkGate = ({name}: Model, condition: string): Gate => ({
  name: `${name}:${condition}`,
  select: `select count(*) from ${table(name)} where not (${condition})`
});

/** Every gate of a model that does not hold, with the number of rows that break it; never their values. */
export const failures = async (engine: Engine, model: Model): Promise<Failure[]> => {
  const found: Failure[] = [];
  const grain = model.grain.length === 0 ? [] : [grainGate(model)];
  for (const gate of [...grain, ...model.checks.map((condition) => checkGate(model, condition))]) {
    const rows = Number(await engine.scalar(gate.select));
    if (rows > 0) found.push({gate: gate.name, model: model.name, rows});
  }
  return found;
};

export const gateFailed = ({gate, model, rows}: Failure): AppError =>
  new AppError("gate_failed", `gate failed: ${gate}: ${rows} rows`, {
    details: {model, gate, rows},
    fix: `mend the model or its data, or run with --accept '${gate}'`
  });
