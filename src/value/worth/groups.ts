import type {Fit, FitOptions, Model, Rows} from "../model.ts";
import {picked, placesWhere} from "./places.ts";

/** A fit of all rows, and those of groups that are large enough for one of their own, shrunk towards it. */
export interface Grouped {
  readonly whole: Fit;
  readonly groups: Readonly<Record<string, Fit>>;
}

/** A group of fewer rows has the fit of the whole. */
const smallest = 300;
/** A group's log-parameters are believed to lie so near those of the whole (standard deviation); its data overrule that as they grow. */
const nearness = 0.5;
/** More rows than this tell a fit nothing that matters: every so-many-th is taken. */
export const enoughRows = 6_000;
/** The same of a group, which leans on the whole. */
const enoughOfGroup = 2_000;

/** Rows by place; columns of a model's rows are all typed arrays of that length. */
export const subset = <R extends Rows>(rows: R, places: Int32Array): R =>
  Object.fromEntries(
    Object.entries(rows).map(([name, column]) => [
      name,
      column instanceof Float64Array ? picked(column, places) : name === "rows" ? places.length : column
    ])
  ) as unknown as R;

/** Every so-many-th of the places, at most so many of them. */
export const thinned = (places: Int32Array, limit = enoughRows): Int32Array => {
  const stride = Math.max(1, Math.ceil(places.length / limit));
  return Int32Array.from({length: Math.ceil(places.length / stride)}, (_, i) => places[i * stride]!);
};

export const allOf = (rows: number): Int32Array => placesWhere(rows, () => true);

/** Fits the whole, then each group that is large enough with the whole's parameters as its prior. `groupOf[row]` names a row's group; '' has none. */
export const fitGrouped = <R extends Rows>(
  model: Model,
  rows: R,
  groupOf: readonly string[],
  options: FitOptions,
  limit = enoughRows
): Grouped => {
  const whole = model.fit(subset(rows, thinned(allOf(rows.rows), limit)), options);
  const places = new Map<string, number[]>();
  groupOf.forEach((name, row) => {
    if (name === "") return;
    const known = places.get(name);
    if (known === undefined) places.set(name, [row]);
    else known.push(row);
  });
  const centre = Object.fromEntries(whole.free.map((name) => [name, whole.params[name]!]));
  const groups: Record<string, Fit> = {};
  for (const name of [...places.keys()].sort()) {
    const own = Int32Array.from(places.get(name)!);
    if (own.length < smallest) continue;
    const fit = model.fit(subset(rows, thinned(own, Math.min(limit, enoughOfGroup))), {
      ...options,
      start: centre,
      prior: {centre, sd: nearness}
    });
    if (fit.convergence.state !== "stopped") groups[name] = fit;
  }
  return {whole, groups};
};

export const fitOf = ({whole, groups}: Grouped, group: string): Fit => groups[group] ?? whole;
