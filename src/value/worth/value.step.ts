import {step} from "../../steps/step.ts";
import {Backtest, backtestBatch, backtestColumns} from "./backtest.ts";
import {readCars} from "./cars.ts";
import {equityColumns, equityOf} from "./equity.ts";
import {features} from "./features.ts";
import {yearEnds} from "./horizons.ts";
import {KeptFits} from "./kept.ts";
import {momentOf, type Work} from "./moment.ts";
import {projectNewcomers} from "./newcomers.ts";
import {foretellCars, valueCars} from "./parts_cars.ts";
import {valueComings} from "./parts_comings.ts";
import {valueContracts} from "./parts_contracts.ts";
import {peopleBatches, peopleColumns} from "./people.ts";
import {Tally} from "./tally.ts";

/**
 * What everyone is expected to bring. Models are fitted to what was known at two moments, the data date and a year before; what the older ones foretell of
 * the year between, which is known, sets right what the newer ones foretell of the next.
 */
export default step({
  name: "value.people",
  reads: ["facts.people", ...features],
  writes: ["value.people", "value.fits", "value.equity", "value.backtest"],
  keep: false,
  async run({engine, ledger, progress}) {
    const [then, now] = (await engine.rows("select as_of_on from features.value_moments order by as_of_on")).map((row) =>
      momentOf(String(row.as_of_on))
    );
    const people = Number(await engine.scalar("select coalesce(max(person_no), 0) from facts.people"));
    const dataDate = String(await engine.scalar("select cast(as_of_on() - interval '1' day as date)"));
    const kept = await KeptFits.read(engine, ledger);
    const tally = new Tally(people);
    const backtest = new Backtest(people);
    const work: Work = {engine, kept, tally, backtest, before: then!, now: now!};
    const cars = await readCars(engine);
    const replacing = foretellCars(work, cars);
    progress(1, 4);
    const rowOf = new Map(cars.car.entries().map(([row, car]) => [car, row]));
    const fresh = await valueComings(work, (car) => {
      const row = rowOf.get(car);
      return replacing === undefined || row === undefined ? undefined : yearEnds.map((_, y) => replacing.now.kept[y]![row]!);
    });
    progress(2, 4);
    await valueCars(work, cars, replacing, fresh);
    await valueContracts(work);
    await projectNewcomers(tally, engine, then!.on, now!.on);
    progress(3, 4);
    await kept.write(engine, ledger, dataDate);
    await engine.drop("value.people");
    await engine.append("value.people", peopleColumns, peopleBatches(tally));
    await engine.drop("value.backtest");
    await engine.append("value.backtest", backtestColumns, [backtestBatch(backtest.finish())]);
    await engine.drop("value.equity");
    await engine.append("value.equity", equityColumns, [equityOf(tally)]);
  }
});
