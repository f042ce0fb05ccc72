import {identifier, literal} from "../sql.ts";
import {binsOf, caseOf} from "./bins.ts";
import type {NeedFit} from "./fit.ts";
import type {Need} from "./need.ts";
import {rowsOf} from "./training.ts";

/** Reasons that a score keeps. */
const REASONS = 3;
/** A score keeps its reasons from this probability on, or when it is due. */
export const TOLD = 0.1;
/** A feature is a reason when it raises the log odds by more than this over its mean. */
const LEAST = 0.05;

const double = (value: number): string => {
  const text = value.toFixed(6);
  return `cast(${text.startsWith("-") ? `(${text})` : text} as double)`;
};

/** SQL of the log odds: the intercept and one CASE per feature. */
export const logOdds = (need: Need, fit: NeedFit): string =>
  [double(fit.intercept), ...Object.keys(need.features).map((feature) => contribution(need, fit, feature))].join(" + ");

/** SQL of what a feature adds to the log odds, with that of the pairs of which it is the first. */
const contribution = ({features, together = []}: Need, {coefficients}: NeedFit, feature: string): string => {
  const of = (name: string): number[] => coefficients.filter((one) => one.feature === name).map(({value}) => value);
  const own = of(feature);
  const others = together.filter(([first]) => first === feature).map(([, second]) => ({second, values: of(`${feature}*${second}`)}));
  const added = (bin: number, sum: number, [next, ...rest]: typeof others): string => {
    if (next === undefined) return double(sum);
    const cut = features[next.second]!;
    return caseOf(identifier(next.second), cut, (at) => added(bin, sum + next.values[bin * binsOf(cut) + at]!, rest));
  };
  return caseOf(identifier(feature), features[feature]!, (bin) => added(bin, own[bin]!, others));
};

/** Mean of what a feature adds over the rows that taught. */
const meanOf = ({together = []}: Need, {means}: NeedFit, feature: string): number =>
  together.filter(([first]) => first === feature).reduce((sum, pair) => sum + means[pair.join("*")]!, means[feature]!);

/** The place of the largest of w1 … wk above LEAST, 0 for none; those of `taken` do not count. */
const largest = (count: number, taken: readonly string[]): string => {
  const free = (i: number): string => taken.map((name) => ` and ${name} <> ${i}`).join("");
  const arms = Array.from({length: count}, (_, at) => {
    const i = at + 1;
    const beats = Array.from({length: count}, (_, other) => other + 1)
      .filter((other) => other !== i)
      .map((other) => {
        const better = `w${i} ${other < i ? ">" : ">="} w${other}`;
        return taken.length === 0 ? better : `(${better}${taken.map((name) => ` or ${name} = ${other}`).join("")})`;
      });
    return `when w${i} > ${LEAST}e0${free(i)}${beats.map((one) => ` and ${one}`).join("")} then ${i}`;
  });
  return `case ${arms.join(" ")} else 0 end`;
};

const reasonText = (names: readonly string[], at: string): string =>
  `case ${at} ${names.map((name, i) => `when ${i + 1} then concat('${name}=', coalesce(cast(${identifier(name)} as varchar), ''))`).join(" ")} end`;

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
  const contributions = names.map((name, i) => `, ${contribution(need, fit, name)} as c${i + 1}`).join("");
  const values = names.map((name) => `, ${identifier(name)}`).join("");
  const above = names.map((name, i) => `c${i + 1} - ${double(meanOf(need, fit, name))} as w${i + 1}`).join(", ");
  const eta = [double(fit.intercept), ...names.map((_, i) => `c${i + 1}`)].join(" + ");
  const places = Array.from({length: Math.min(REASONS, names.length)}, (_, i) => `r${i + 1}`);
  const base = `person_no, vin, due_on, is_due, probability${values}`;
  let from = `
      select person_no, vin, due_on, ${isDue(need)} as is_due${values}, ${above}, cast(round(1e0 / (1e0 + exp(-(${eta}))), 6) as decimal(7, 6)) as probability
      from (${concerned(need, values + contributions)}
      ) as rows`;
  places.forEach((place, i) => {
    const before = places.slice(0, i);
    const weights = names.map((_, j) => `w${j + 1}`).join(", ");
    from = `
      select ${base}, ${weights}${before.map((one) => `, ${one}`).join("")}, case when probability >= ${TOLD} or is_due then ${largest(names.length, before)} end as ${place}
      from (${from}
      ) as step_${i + 1}`;
  });
  const list = places.map((place) => reasonText(names, place)).join(", ");
  return `
    select ${scored(need, "probability", "is_due", `nullif(concat_ws(';', ${list}), '')`)}
    from (${from}
    ) as placed`;
};

/** One SELECT that scores all needs, each by its fit. */
export const scoresSelect = (needs: readonly Need[], fits: readonly NeedFit[]): string =>
  needs.map((need, i) => scoreSelect(need, fits[i]!)).join("\n    union all");
