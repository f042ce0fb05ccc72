import {Backtest, type BacktestRow} from "./backtest.ts";
import {readCars} from "./cars.ts";
import {features} from "./features.ts";
import {KeptFits} from "./kept.ts";
import {momentOf} from "./moment.ts";
import {backtestCars} from "./parts_cars.ts";
import {backtestComings} from "./parts_comings.ts";
import {backtestContracts} from "./parts_contracts.ts";
import {openPast, type Past} from "./past.ts";

/** What models fitted to what was known before a moment of a published generation foretold of the year after it. */
export const backtestAt = async ({onStage, ...past}: Omit<Past, "reads"> & {onStage: (stage: string) => void}): Promise<BacktestRow[]> => {
  const engine = await openPast({...past, reads: features});
  try {
    const people = Number(await engine.scalar("select coalesce(max(person_no), 0) from features.service_histories"));
    const others = Number(await engine.scalar("select coalesce(max(person_no), 0) from features.contract_margins"));
    const shoppers = Number(await engine.scalar("select coalesce(max(person_no), 0) from features.shop_histories"));
    const owners = Number(await engine.scalar("select coalesce(max(person_no), 0) from features.car_lives"));
    const work = {engine, kept: new KeptFits([]), backtest: new Backtest(Math.max(people, others, shoppers, owners))};
    const moment = momentOf(past.on);
    onStage("fit");
    await backtestComings(work, moment);
    await backtestCars(work, await readCars(engine), moment, momentOf(past.until).day);
    await backtestContracts(work, moment);
    return work.backtest.finish();
  } finally {
    await engine.close();
  }
};
