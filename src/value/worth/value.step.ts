import type {Batch, Column, Engine} from "../../engine/engine.ts";
import {type StepContext, step} from "../../steps/step.ts";
import {Backtest, backtestBatch, backtestColumns} from "./backtest.ts";
import {type Cars, readCars} from "./cars.ts";
import {equityColumns, equityOf} from "./equity.ts";
import {features} from "./features.ts";
import {KeptFits} from "./kept.ts";
import {momentOf, type Work} from "./moment.ts";
import {projectNewcomers, readNewcomers} from "./newcomers.ts";
import {foretellCars, valueCars} from "./parts_cars.ts";
import {valueComings} from "./parts_comings.ts";
import {valueContracts} from "./parts_contracts.ts";
import {peopleBatches, peopleColumns} from "./people.ts";
import type {Replacement} from "./replacement.ts";
import {Tally} from "./tally.ts";

/** Fewer histories, cars and contracts together tell nothing of anybody. */
const fewest = 20;

const isEnough = async (engine: Engine): Promise<boolean> => {
  const counts = ["service_histories", "shop_histories", "car_lives", "car_orders", "contract_lives"].map(
    (name) => `(select count(*) from features.${name})`
  );
  return Number(await engine.scalar(`select ${counts.join(" + ")}`)) >= fewest;
};

/** The chance that a car, by its number, is still its owner's in the middle of each year: one array, filled at each question. */
const staysOf = ({car}: Cars, {kept}: Replacement): ((car: number) => Float64Array | undefined) => {
  const rowOf = new Map<number, number>();
  for (let row = 0; row < car.length; row++) rowOf.set(car[row]!, row);
  const stays = new Float64Array(kept.length);
  return (number) => {
    const row = rowOf.get(number);
    if (row === undefined) return undefined;
    for (let y = 0; y < stays.length; y++) stays[y] = kept[y]![row]!;
    return stays;
  };
};

const foretell = async (work: Work, progress: StepContext["progress"]): Promise<void> => {
  const cars = await readCars(work.engine);
  const replacing = await foretellCars(work, cars);
  progress(1, 3);
  const newcomers = await readNewcomers(work.engine, {before: work.before.on, now: work.now.on});
  const fresh = await valueComings(work, newcomers.change, replacing && staysOf(cars, replacing.now));
  progress(2, 3);
  await valueCars(work, cars, replacing, fresh);
  await valueContracts(work);
  await projectNewcomers(work.tally, work.engine, newcomers, work.now.on);
  progress(3, 3);
};

/**
 * What everyone is expected to bring. Models are fitted to what was known at two moments, the data date and a year before; what the older ones foretell of
 * the year between, which is known, sets right what the newer ones foretell of the next.
 */
export default step({
  name: "value.people",
  reads: ["facts.people", "facts.first_roles", "facts.second_accounts", "identity.people", ...features],
  writes: ["value.people", "value.fits", "value.equity", "value.backtest"],
  keep: false,
  apart: {module: import.meta.url, ledger: "value"},
  async run({engine, ledger, progress}) {
    const [dates] = await engine.rows(
      "select min(as_of_on) as earlier, max(as_of_on) as latest, cast(as_of_on() - interval '1' day as date) as data_date from features.value_moments"
    );
    const people = Number(await engine.scalar("select coalesce(max(person_no), 0) from facts.people"));
    const [kept, tally, backtest] = [await KeptFits.read(engine, ledger), new Tally(people), new Backtest(people)];
    const work: Work = {engine, kept, tally, backtest, before: momentOf(String(dates?.earlier)), now: momentOf(String(dates?.latest))};
    if (await isEnough(engine)) await foretell(work, progress);
    await kept.write(engine, ledger, String(dates?.data_date));
    const tables: [string, Column[], Iterable<Batch>][] = [
      ["value.people", peopleColumns, peopleBatches(tally)],
      ["value.backtest", backtestColumns, [backtestBatch(backtest.finish())]],
      ["value.equity", equityColumns, [equityOf(tally)]]
    ];
    for (const [name, columns, batches] of tables) {
      await engine.drop(name);
      await engine.append(name, columns, batches);
    }
  }
});
