import type {Row} from "../../src/engine/engine.ts";
import type {Source} from "../page.ts";

export interface Equity {
  months: number;
  source: string;
  margin: number;
  expected: [low: number, high: number];
  outcome: [low: number, high: number];
}

/** A line of the backtest of the year before the data date. */
export interface Tested {
  section: string;
  part: string;
  place: number;
  label: string;
  people: number;
  expected: number | null;
  actual: number | null;
}

export interface ValueData {
  equity: Equity[];
  tested: Tested[];
}

const number = (value: Row[string] | undefined): number | null => (value === null || value === undefined ? null : Number(value));

export const loadValue = async ({generation}: Source): Promise<ValueData> => {
  const [equity, tested] = await Promise.all([
    generation.rows(
      `select months, source, margin_yuan, expected_low_yuan, expected_high_yuan, outcome_low_yuan, outcome_high_yuan
       from scores.value_equity order by months, case source when 'total' then 0 when 'service' then 1 when 'parts' then 2 when 'vehicle' then 3 else 4 end`
    ),
    generation.rows("select section, part, place, label, people, expected, actual from scores.value_backtest order by section, part, place")
  ]);
  return {
    equity: equity.map((row) => ({
      months: Number(row.months),
      source: String(row.source),
      margin: Number(row.margin_yuan),
      expected: [Number(row.expected_low_yuan), Number(row.expected_high_yuan)],
      outcome: [Number(row.outcome_low_yuan), Number(row.outcome_high_yuan)]
    })),
    tested: tested.map((row) => ({
      section: String(row.section),
      part: String(row.part),
      place: Number(row.place),
      label: String(row.label),
      people: Number(row.people),
      expected: number(row.expected),
      actual: number(row.actual)
    }))
  };
};

export const linesOf = ({tested}: ValueData, section: string, part?: string): Tested[] =>
  tested.filter((line) => line.section === section && (part === undefined || line.part === part));
