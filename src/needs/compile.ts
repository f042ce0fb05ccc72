import {identifier, literal} from "../sql.ts";
import {binOf, binsOf} from "./bins.ts";
import type {NeedFit} from "./fit.ts";
import type {Need} from "./need.ts";
import {rowsOf} from "./training.ts";

/** Reasons that a score keeps. */
const REASONS = 3;
/** A score keeps its reasons from this probability on, or when it is due. */
export const TOLD = 0.1;
/** A feature is a reason when it raises the log odds by more than this over its mean, millionths. */
const LEAST = 50_000;

const double = (value: number): string => {
  const text = `${value.toFixed(6)}e0`;
  return text.startsWith("-") ? `(${text})` : text;
};

/** SQL of one of these values by its place, counted from 0. */
const looked = (values: readonly number[], place: string): string => `element_at(array[${values.map(double).join(", ")}], ${place} + 1)`;

/** SQL of what a feature adds to the log odds, with that of the pairs of which it is the first; b1, b2 … are the bins of the features. */
const contribution = ({features, together = []}: Need, {coefficients}: NeedFit, feature: string): string => {
  const names = Object.keys(features);
  const bin = (name: string): string => `b${names.indexOf(name) + 1}`;
  const of = (name: string): number[] => coefficients.filter((one) => one.feature === name).map(({value}) => value);
  const pairs = together
    .filter(([first]) => first === feature)
    .map(([, second]) => looked(of(`${feature}*${second}`), `${bin(feature)} * ${binsOf(features[second]!)} + ${bin(second)}`));
  return [looked(of(feature), bin(feature)), ...pairs].join(" + ");
};

/** Mean of what a feature adds over the rows that taught. */
const meanOf = ({together = []}: Need, {means}: NeedFit, feature: string): number =>
  together.filter(([first]) => first === feature).reduce((sum, pair) => sum + means[pair.join("*")]!, means[feature]!);

/**
 * What raises the log odds most, the strongest last: each feature's weight over its mean in millionths, times their number and one, and its place counted
 * from behind, so that of alike ones the first is the stronger. Sorted by the engine, which is cheaper than comparing each with each.
 */
const strongest = (weights: readonly string[]): string => {
  const ranked = weights.map((weight, i) => `cast(round(1e6 * (${weight})) as bigint) * ${weights.length + 1} + ${weights.length - i}`);
  return `array_sort(array[${ranked.join(", ")}])`;
};

/** A reason by its rank, 1 for the strongest: `column=value`, null when it is none. */
const reasonText = (names: readonly string[], rank: number): string => {
  const ranked = `element_at(ranked, ${names.length + 1 - rank})`;
  const arms = names.map(
    (name, i) => `when ${names.length - i} then concat('${name}=', coalesce(cast(${identifier(name)} as varchar), ''))`
  );
  return `case when ${ranked} >= ${(LEAST + 1) * (names.length + 1)} then case mod(${ranked}, ${names.length + 1}) ${arms.join(" ")} end end`;
};

const isDue = ({due}: Need): string =>
  `coalesce(as_of_on >= date_add('day', -${due.before_days}, due_on) and as_of_on <= date_add('day', ${due.after_days}, due_on), false)`;

/** The rows to score: everybody whom the need concerns at the data date, but those who refused automated decisions. */
const concerned = (need: Need, columns: string): string => `
      select r.person_no, r.vin, r.as_of_on, cast(${need.due.on} as date) as due_on${columns}
      from ${rowsOf(need)} as r
      where r.moment_no = 0 and r.is_scored and (${need.eligible})`;

const scored = (need: Need, probability: string, isDue: string, reasons: string): string =>
  `${literal(need.name)} as need, person_no, vin, ${probability} as probability, due_on, ${isDue} as is_due, ${reasons} as reasons`;

/**
 * One SELECT that scores a need: (need, person_no, vin, probability, due_on, is_due, reasons). Reasons are `column=value`, the strongest first; they are
 * sought only of rows that keep them.
 */
export const scoreSelect = (need: Need, fit: NeedFit): string => {
  if (fit.method === "base_rate")
    return `
    select ${scored(need, `cast(${fit.base_rate.toFixed(6)} as decimal(7, 6))`, isDue(need), "cast(null as varchar)")}
    from (${concerned(need, "")}
    ) as rows`;
  const names = Object.keys(need.features);
  const bins = names.map((name, i) => `, ${binOf(name, need.features[name]!)} as b${i + 1}`).join("");
  const contributions = names.map((name, i) => `${contribution(need, fit, name)} as c${i + 1}`).join(", ");
  const values = names.map((name) => `, ${identifier(name)}`).join("");
  const weights = names.map((name, i) => `c${i + 1} - ${double(meanOf(need, fit, name))}`);
  const eta = [double(fit.intercept), ...names.map((_, i) => `c${i + 1}`)].join(" + ");
  const list = Array.from({length: Math.min(REASONS, names.length)}, (_, i) => reasonText(names, i + 1));
  return `
    select ${scored(need, "probability", "is_due", `case when ranked is not null then nullif(concat_ws(';', ${list.join(", ")}), '') end`)}
    from (
      select person_no, vin, due_on, is_due${values}, probability, case when probability >= ${TOLD} or is_due then ${strongest(weights)} end as ranked
      from (
        select *, ${isDue(need)} as is_due, cast(round(1e0 / (1e0 + exp(-(${eta}))), 6) as decimal(7, 6)) as probability
        from (
          select person_no, vin, as_of_on, due_on${values}, ${contributions}
          from (${concerned(need, values + bins)}
          ) as rows
        ) as added
      ) as told
    ) as placed`;
};

/** One SELECT that scores all needs, each by its fit. */
export const scoresSelect = (needs: readonly Need[], fits: readonly NeedFit[]): string =>
  needs.map((need, i) => scoreSelect(need, fits[i]!)).join("\n    union all");
