import {identifier, literal, table} from "../../sql.ts";
import type {Measure} from "../measure.ts";

/** One measure of the whole group by whole month: flows of the month, stocks at its end. Months before its first row are not there. */
const ofMeasure = ({name, mart, day, value, kind, unit}: Measure): string => {
  const amount = `cast(${value} as decimal(18, 4))`;
  const known = unit === "ratio" ? amount : `coalesce(${amount}, 0)`;
  return `
    select ${literal(name)} as measure, month_on, cast(${kind === "stock" ? "sum(value) over (order by month_on)" : "value"} as decimal(18, 4)) as value
    from (
      select cast(date_trunc('month', m.${identifier(day)}) as date) as month_on, ${known} as value
      from ${table(mart)} as m
      group by cast(date_trunc('month', m.${identifier(day)}) as date)
    ) as months
    where date_add('month', 1, month_on) <= as_of_on()`;
};

/** Every measure by whole month; a month without rows after a measure's first one counts 0 (a ratio: nothing, a stock: what it was). */
export const monthsOf = (measures: readonly Measure[]): string => {
  const ratios = measures.filter(({unit}) => unit === "ratio").map(({name}) => literal(name));
  const stocks = measures.filter(({kind}) => kind === "stock").map(({name}) => literal(name));
  const sparse = [...ratios, ...stocks];
  return `
  with valued as (${measures.map(ofMeasure).join("\n    union all")}
  ),
  months as (select month_on from valued group by month_on),
  firsts as (select measure, min(month_on) as first_on from valued group by measure)
  select f.measure, m.month_on, coalesce(v.value, 0) as value
  from firsts as f
  inner join months as m on m.month_on >= f.first_on
  left join valued as v on v.measure = f.measure and v.month_on = m.month_on
  where v.measure is not null${sparse.length > 0 ? ` or f.measure not in (${sparse.join(", ")})` : ""}`;
};
