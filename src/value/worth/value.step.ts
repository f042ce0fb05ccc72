import {step} from "../../steps/step.ts";
import {type Calibration, calibrate, uncalibrated} from "./calibration.ts";
import {type Comings, fitHabits, type Habits, isEnough, outlook, readComings, type Stream, service, shop} from "./comings.ts";
import {hashOf, KeptFits} from "./kept.ts";
import {peopleBatches, peopleColumns} from "./people.ts";
import {firstYear, project} from "./project.ts";
import {type Source, Tally} from "./tally.ts";

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
  const fits = (): Habits => (made ??= fitHabits(comings));
  return {
    visits: kept.grouped(about("visits", [rows.x, rows.t_x, rows.T, rows.litt!]), () => fits().visits),
    spend: kept.grouped(about("spend", [spends.x, spends.mean_spend]), () => fits().spend)
  };
};

const calibrationOf = (comings: Comings, habits: Habits): Calibration => {
  const {current, ahead} = comings;
  const foretold = firstYear(outlook(comings, habits), comings);
  const places = Int32Array.from(current.keys()).filter((row) => current[row] === 1);
  const pick = (column: Float64Array): Float64Array => Float64Array.from(places, (row) => column[row]!);
  return calibrate(pick(foretold), pick(ahead.margin), habits.spend.whole.facts.observed_mean ?? 0);
};

/**
 * What everyone is expected to bring: models of comings fitted to the histories of two moments, the data date and a year before. What the older
 * ones foretell of a year that is known sets right what the newer ones foretell of the next.
 */
export default step({
  name: "value.people",
  reads: ["facts.people", "features.value_moments", "features.service_histories", "features.shop_histories"],
  writes: ["value.people", "value.fits"],
  keep: false,
  async run({engine, ledger, progress}) {
    const [then, now] = (await engine.rows("select as_of_on from features.value_moments order by as_of_on")).map((row) =>
      String(row.as_of_on)
    );
    const people = Number(await engine.scalar("select coalesce(max(person_no), 0) from facts.people"));
    const dataDate = String(await engine.scalar("select cast(as_of_on() - interval '1' day as date)"));
    const kept = await KeptFits.read(engine, ledger);
    const tally = new Tally(people);
    for (const [seed, {part, source, stream, origin}] of parts.entries()) {
      const [before, comings] = [await readComings(engine, stream, then!, origin), await readComings(engine, stream, now!, origin)];
      if (!isEnough(comings)) continue;
      const calibration = isEnough(before) ? calibrationOf(before, habitsOf(kept, part, then!, before)) : uncalibrated;
      project(tally, comings, habitsOf(kept, part, now!, comings), {source, calibration, seed: 1000 * (seed + 1)});
      progress(seed + 1, parts.length);
    }
    await kept.write(engine, ledger, dataDate);
    await engine.drop("value.people");
    await engine.append("value.people", peopleColumns, peopleBatches(tally));
  }
});
