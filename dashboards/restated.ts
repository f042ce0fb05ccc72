import type {Generation} from "../src/api/generation.ts";
import type {Row} from "../src/engine/engine.ts";
import {findMeasures} from "../src/measures/catalogue.ts";
import type {Measure} from "../src/measures/measure.ts";

/** A month's figure of the whole group that late data changed. */
export interface Restated {
  measure: Measure;
  /** YYYY-MM */
  month: string;
  /** What was published when the month was first whole, and with data to which day. */
  published: number;
  published_on: string;
  now: number;
  difference: number;
}

const measures = new Map((await findMeasures()).map((measure) => [measure.name, measure]));

const restatedOf = (row: Row): Restated[] => {
  const measure = measures.get(String(row.measure));
  if (!measure) return [];
  const [published, now, difference] = [Number(row.published_value), Number(row.value), Number(row.difference)];
  return [
    {measure, month: String(row.month_on).slice(0, 7), published, published_on: String(row.published_on).slice(0, 10), now, difference}
  ];
};

const columns = "measure, month_on, published_value, published_on, value, difference";

/** What late data changed of one month, by measure. */
export const readRestated = async (generation: Generation, month: string): Promise<Map<string, Restated>> => {
  const sql = `select ${columns} from marts.restatements where difference <> 0 and month_on = cast($1 as date)`;
  const rows = (await generation.rows(sql, [`${month}-01`])).flatMap(restatedOf);
  return new Map(rows.map((row) => [row.measure.name, row]));
};

/** What late data changed of the newest months, newest first. A stock changes in all months at once, so it is told of its newest one only. */
export const readRestatements = async (generation: Generation, months: number): Promise<Restated[]> => {
  const sql = `select ${columns} from marts.restatements
    where difference <> 0 and month_on > (select max(month_on) from marts.restatements) - to_months(cast($1 as integer))
    order by month_on desc, measure`;
  const rows = (await generation.rows(sql, [String(months)])).flatMap(restatedOf);
  return rows.filter(
    ({measure, month}) => measure.kind === "flow" || !rows.some((other) => other.measure === measure && other.month > month)
  );
};
