import {setImmediate as turn} from "node:timers/promises";
import {noteComings} from "./backtest_parts.ts";
import {type Calibration, type Classed, calibrate, calibrateClasses, uncalibrated} from "./calibration.ts";
import {
  type Comings,
  fitHabits,
  type Habits,
  isEnough,
  type Outlook,
  outlook,
  readComings,
  readYear,
  type Stream,
  service,
  shop
} from "./comings.ts";
import {fitOf} from "./groups.ts";
import {yearEnds} from "./horizons.ts";
import {hashOf, type KeptFits} from "./kept.ts";
import {type Coming, emptyAhead, Lookahead} from "./lookahead.ts";
import type {Moment, Work} from "./moment.ts";
import {ofPlaces, picked, placesWhere} from "./places.ts";
import {firstYear, project} from "./project.ts";
import type {Source} from "./tally.ts";
import {atZeroOf} from "./visits.ts";

/** The parts of value that are comings: what is read, and where its value is counted. */
const parts: readonly {part: string; source: Source; stream: Stream; origin?: string}[] = [
  {part: "service_bought", source: "service", stream: service, origin: "bought"},
  {part: "service_came", source: "service", stream: service, origin: "came"},
  {part: "shop", source: "parts", stream: shop}
];

const habitsOf = (kept: KeptFits, part: string, moment: string, comings: Comings): Habits => {
  const {rows, spends, group} = comings;
  const about = (what: string, columns: Float64Array[]) => ({part, moment, what, inputs: hashOf([...columns, group])});
  let made: Habits | undefined;
  const fits = (): Habits => {
    made ??= fitHabits(comings);
    return made;
  };
  return {
    visits: kept.grouped(about("visits", [rows.x, rows.t_x, rows.T, rows.litt!]), () => fits().visits),
    spend: kept.grouped(about("spend", [spends.x, spends.mean_spend]), () => fits().spend)
  };
};

/** A year's forecast of the histories that were current at its beginning. */
interface Seen {
  readonly comings: Comings;
  readonly foreseen: Outlook;
}

const foretoldOf = ({comings, foreseen}: Seen, classOf: (row: number) => number, places: Int32Array): Classed => ({
  classes: ofPlaces(places, classOf),
  foretold: picked(firstYear(foreseen, comings), places)
});

/**
 * How what is foretold of a row's first year is set right by the year that is known.
 * @param size yuan of a coming @param change how much more people come who are of a class, than a year ago
 */
const calibrationOf = (
  {classOf}: Stream,
  then: Seen,
  now: Seen,
  {size, change}: {size: number; change: number}
): ((row: number) => Calibration) => {
  const placesOf = ({comings: {current}}: Seen): Int32Array => placesWhere(current.length, (row) => current[row] === 1);
  const [places, came] = [placesOf(then), picked(then.comings.ahead.margin, placesOf(then))];
  if (classOf === undefined) {
    const one = calibrate(picked(firstYear(then.foreseen, then.comings), places), came, size);
    return () => one;
  }
  const at = (seen: Seen, of: Int32Array): Classed => foretoldOf(seen, (row) => classOf(seen.comings, row), of);
  const found = calibrateClasses(at(then, places), came, at(now, placesOf(now)), {size, change});
  return (row) => found.get(classOf(now.comings, row)) ?? uncalibrated;
};

/** Yuan that a car just bought here brings by services, year by year, by brand; '' is the mean of all. */
export type Fresh = ReadonlyMap<string, Float64Array>;

const freshOf = (comings: Comings, {visits, spend}: Habits): Fresh => {
  const ahead = emptyAhead();
  return new Map(
    ["", ...new Set(comings.group)].map((brand) => {
      const fit = fitOf(visits, brand);
      new Lookahead(fit.params as Coming, atZeroOf(fit.model), 1).of(0, 0, 0, ahead);
      const yuan = fitOf(spend, brand).facts.observed_mean ?? 0;
      return [brand, Float64Array.from(yearEnds, (_, y) => (ahead.until[y]! - (y === 0 ? 0 : ahead.until[y - 1]!)) * yuan)];
    })
  );
};

/** What a backtest tells of the year after a moment. */
export const backtestComings = async (
  {engine, kept, backtest}: Pick<Work, "engine" | "kept" | "backtest">,
  {on}: Moment
): Promise<void> => {
  for (const {part, stream, origin} of parts) {
    const comings = await readComings(engine, stream, on, origin);
    if (!isEnough(comings)) continue;
    const habits = habitsOf(kept, part, on, comings);
    noteComings(backtest, part, {comings, habits, foreseen: outlook(comings, habits), year: await readYear(engine, stream, on, origin)});
  }
};

/**
 * Services and shop; between its parts the steps beside this one have their turn.
 * @param change how much more a shop is come to than a year ago
 * @param stays the chance that a car, by its number, is still the person's in the middle of each year
 * @returns what cars just bought will bring, empty when there is too little to tell
 */
export const valueComings = async (
  {engine, kept, tally, backtest, before: then, now}: Work,
  change: number,
  stays: (car: number) => ArrayLike<number> | undefined = () => undefined
): Promise<Fresh> => {
  let fresh: Fresh = new Map();
  for (const [i, {part, source, stream, origin}] of parts.entries()) {
    const [before, comings] = [await readComings(engine, stream, then.on, origin), await readComings(engine, stream, now.on, origin)];
    if (!isEnough(comings)) continue;
    const habits = habitsOf(kept, part, now.on, comings);
    await turn();
    const older = isEnough(before) ? habitsOf(kept, part, then.on, before) : undefined;
    await turn();
    const ahead = outlook(comings, habits);
    let setRight: (row: number) => Calibration = () => uncalibrated;
    await turn();
    if (older !== undefined) {
      const [foreseen, year] = [outlook(before, older), await readYear(engine, stream, then.on, origin)];
      const size = older.spend.whole.facts.observed_mean ?? 0;
      setRight = calibrationOf(stream, {comings: before, foreseen}, {comings, foreseen: ahead}, {size, change});
      await turn();
      noteComings(backtest, part, {comings: before, habits: older, foreseen, year});
    }
    await turn();
    project(tally, comings, habits, {
      source,
      ahead,
      calibrationOf: setRight,
      seed: 1000 * (i + 1),
      kept: (row) => stays(comings.car[row]!)
    });
    if (origin === "bought") fresh = freshOf(comings, habits);
  }
  return fresh;
};
