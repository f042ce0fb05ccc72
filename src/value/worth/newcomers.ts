import type {Engine} from "../../engine/engine.ts";
import {days, overHorizons, yearEnds} from "./horizons.ts";
import {readColumns} from "./read.ts";
import type {Tally} from "./tally.ts";

interface Newcomers {
  readonly person: Float64Array;
  readonly buys: Float64Array;
  readonly margin: Float64Array;
}

const readNewcomers = async (engine: Engine, moment: string): Promise<Newcomers> =>
  (
    await readColumns(engine, `from features.shop_newcomers where as_of_on = date '${moment}' order by person_no`, {
      person: "person_no",
      buys: "buys_ahead",
      margin: "margin_ahead_yuan"
    })
  ).numbers;

/** What holders of an account who have not bought yet are expected to buy in a shop: what such people bought in the year before. */
export const projectNewcomers = async (tally: Tally, engine: Engine, then: string, now: string): Promise<void> => {
  const [before, after] = [await readNewcomers(engine, then), await readNewcomers(engine, now)];
  const known = before.person.length;
  if (known === 0) return;
  const sum = (column: Float64Array): number => column.reduce((all, value) => all + value, 0);
  const [yuan, chance] = [sum(before.margin) / known, sum(before.buys) / known];
  const square = before.margin.reduce((all, value) => all + value * value, 0) / known;
  const mean = overHorizons(yearEnds.map(() => yuan));
  const years = days.map((t) => Math.round(t / 365));
  for (const person of after.person)
    tally.add(person, "parts", {
      mean,
      variance: years.map((count) => count * Math.max(0, square - yuan * yuan)),
      none: years.map((count) => (1 - chance) ** count)
    });
};
