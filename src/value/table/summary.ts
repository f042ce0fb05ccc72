import {identifier} from "../../sql.ts";

export interface SummaryOptions {
  /** Table or select with the columns `id`, `day` (DATE) and, with spend, `amount` (DOUBLE): one row per purchase. */
  from: string;
  /** Last day of the calibration, included: YYYY-MM-DD. */
  split: string;
  /** Last day of the holdout, included; without it no holdout is counted. */
  until?: string | undefined;
  /** Days in the unit of the result's times. */
  unitDays: number;
  hasSpend: boolean;
  /** Also the sum of the logarithms of the gaps, for CNBD-k: a window over all purchases. */
  hasGaps?: boolean;
}

/**
 * SELECT of the sufficient statistics of each person who came by the split: id, x, t_x, T, and as wanted mean_spend, litt, x_star.
 * Purchases of one person on one day are one purchase of their sum. Times are whole days over `unitDays`; T runs to the split day.
 * `mean_spend` is of the repeat purchases (0 without any), so that it is independent of what brought the person first.
 * A query over a range of days first, then over the people: one hash aggregation each.
 */
export const summarySql = ({from, split, until, unitDays, hasSpend, hasGaps = false}: SummaryOptions): string => {
  const isIn = `day <= date '${split}'`;
  const gaps = hasGaps ? `, ln(nullif(date_diff('day', lag(day) over (partition by id order by day), day), 0) / ${unitDays}.0) as gap` : "";
  const days = `select id, day${hasSpend ? ", sum(amount) as amount" : ""} from ${from} where day <= date '${until ?? split}' group by id, day`;
  const source = hasGaps ? `(select *${gaps} from (${days}))` : `(${days})`;
  const only = until === undefined ? "" : ` filter (where ${isIn})`;
  const times = `cast(count(*)${only} as double) as purchases, min(day) as first, max(day)${only} as last`;
  const spend = hasSpend ? `, sum(amount)${only} as spent, arg_min(amount, day) as first_amount` : "";
  const litt = hasGaps ? `, coalesce(sum(gap)${only}, 0) as litt` : "";
  const star = until === undefined ? "" : `, cast(count(*) filter (where day > date '${split}') as double) as x_star`;
  return `select id, purchases - 1 as x,
  cast(last - first as double) / ${unitDays} as t_x, cast(date '${split}' - first as double) / ${unitDays} as T${
    hasSpend ? ",\n  case when purchases > 1 then (spent - first_amount) / (purchases - 1) else 0 end as mean_spend" : ""
  }${hasGaps ? ", litt" : ""}${until === undefined ? "" : ", x_star"}
from (select id, ${times}${spend}${litt}${star} from ${source} group by id having min(day) <= date '${split}')`;
};

/** The same without merging: every record is a purchase at its own moment; times are days with their fractions, T runs to the end of the split day. `from` has `moment` (TIMESTAMP). */
export const momentsSql = ({from, split, until, unitDays, hasSpend, hasGaps = false}: SummaryOptions): string => {
  const end = (day: string) => `(timestamp '${day}' + interval 1 day)`;
  const span = (a: string, b: string) => `epoch(${b} - ${a}) / ${86_400 * unitDays}`;
  const only = ` filter (where moment < ${end(split)})`;
  const gaps = hasGaps ? `, ln(nullif(${span("lag(moment) over (partition by id order by moment)", "moment")}, 0)) as gap` : "";
  const spend = hasSpend ? `, sum(amount)${only} as spent, arg_min(amount, moment) as first_amount` : "";
  const litt = hasGaps ? `, coalesce(sum(gap)${only}, 0) as litt` : "";
  const star = until === undefined ? "" : `, cast(count(*) filter (where moment >= ${end(split)}) as double) as x_star`;
  return `select id, purchases - 1 as x, ${span("first", "last")} as t_x, ${span("first", end(split))} as T${
    hasSpend ? ", case when purchases > 1 then (spent - first_amount) / (purchases - 1) else 0 end as mean_spend" : ""
  }${hasGaps ? ", litt" : ""}${until === undefined ? "" : ", x_star"}
from (
  select id, cast(count(*)${only} as double) as purchases, min(moment) as first, max(moment)${only} as last${spend}${litt}${star}
  from (select *${gaps} from ${from} where moment < ${end(until ?? split)})
  group by id having min(moment) < ${end(split)})`;
};

/** How the columns of a file of transactions become `id`, `day`, `moment` and `amount`; NULL where a field cannot be read. */
export const transactionsSql = (records: string, {id, at, amount}: {id: string; at: string; amount?: string | undefined}): string => {
  const text = `trim(${identifier(at)})`;
  const moment = `coalesce(try_cast(${text} as timestamp), try_strptime(${text}, ['%Y%m%d', '%Y/%m/%d', '%Y/%m/%d %H:%M:%S', '%Y/%m/%d %H:%M']))`;
  return `(select _record, nullif(trim(${identifier(id)}), '') as id, moment, cast(moment as date) as day${
    amount === undefined ? "" : ", amount"
  } from (select *, ${moment} as moment${amount === undefined ? "" : `, try_cast(trim(${identifier(amount)}) as double) as amount`} from ${records}))`;
};
