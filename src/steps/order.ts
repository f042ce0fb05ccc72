import {AppError} from "../errors.ts";
import type {Step} from "./step.ts";

const wrong = (message: string, fix: string): AppError => new AppError("invalid_input", message, {fix});

/** Which step writes each table. @throws AppError when two do. */
const writers = (steps: Step[]): Map<string, Step> => {
  const found = new Map<string, Step>();
  for (const step of steps)
    for (const table of step.writes) {
      const other = found.get(table);
      if (other !== undefined) throw wrong(`table with two writers: ${table}: ${other.name}, ${step.name}`, "keep one of them");
      found.set(table, step);
    }
  return found;
};

/**
 * Steps in an order in which each comes after those whose tables it reads; ties by name, so that it is the same in every run.
 * @param given tables that exist before (layer.name)
 * @throws AppError("invalid_input") naming an unknown table, two writers, or the steps of a cycle.
 */
export const order = (steps: Step[], given: readonly string[] = []): Step[] => {
  const writer = writers(steps);
  const known = new Set(given);
  for (const table of given)
    if (writer.has(table))
      throw wrong(`table with two writers: ${table}: staged, ${writer.get(table)?.name}`, "name the step's table otherwise");
  const sorted: Step[] = [];
  const done = new Set<Step>();
  const visit = (step: Step, path: Step[]): void => {
    if (done.has(step)) return;
    if (path.includes(step)) {
      const names = [...path.slice(path.indexOf(step)), step].map(({name}) => name);
      throw wrong(`cycle of steps: ${names.join(" → ")}`, "let one of them read an earlier table");
    }
    for (const table of step.reads.toSorted()) {
      const before = writer.get(table);
      if (before !== undefined) visit(before, [...path, step]);
      else if (!known.has(table)) throw wrong(`unknown table: ${table}, read by ${step.name}`, "add the model, or mend the name");
    }
    done.add(step);
    sorted.push(step);
  };
  for (const step of steps.toSorted((a, b) => (a.name < b.name ? -1 : 1))) visit(step, []);
  return sorted;
};
