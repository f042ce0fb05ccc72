import type {Plan} from "../../life/plans.ts";
import {by, json, lifeFeed, yuan} from "../../port.ts";
import {compactDate, dateText, timeText} from "../../time.ts";

const use = (plan: Plan, i: number): string => {
  const {repair, at} = plan.uses[i]!;
  return `{"useNo":"${plan.no}-${i + 1}","useTime":"${timeText(at)}","dealerCode":"${repair.store.dealer}","roNo":"${repair.no}","amount":"${yuan(Math.round(plan.priceYuan / plan.times))}","revoked":"N"}`;
};

/** Extended warranties and service plans with their uses, one document a delivery. */
export default lifeFeed<Plan>({
  channel: "finance",
  feed: "service_contracts",
  file: ({day}) => `service_contracts-${compactDate(day)}.json`,
  head: '{"code":0,"msg":"","data":{"rows":[\n',
  tail: (records) => `\n],"total":${records}}}\n`,
  separator: ",\n",
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: "signTime", unknown_code: "productType", bad_amount: "price", test_record: "productName"},
  items: (life) => life.plans,
  changes: (plan) => plan.changes,
  key: (plan) => plan.no,
  row: (plan, at) => {
    const {customer, car, kind, times} = plan;
    const updated = plan.changes.findLast((change) => change <= at)!;
    const uses = plan.uses.flatMap((one, i) => (by(one.at, at) ? [use(plan, i)] : []));
    return `{"contractNo":"${plan.no}","productType":"${kind === "service_plan" ? "SP" : "EW"}","productName":"${plan.title}","provider":"${plan.provider}","dealerCode":"${customer.store.dealer}","customerNo":"${customer.no}","vin":"${car.vin}","soNo":${json(plan.sale?.no ?? "")},"signTime":"${timeText(plan.signedAt)}","startDate":"${dateText(plan.startsOn)}","endDate":"${dateText(plan.endsOn)}","price":"${yuan(plan.priceYuan)}","times":${times === 0 ? "null" : times},"uses":[${uses.join(",")}],"previousContractNo":${json(plan.previousNo)},"refundTime":${by(plan.refundedAt, at) ? `"${timeText(plan.refundedAt)}"` : "null"},"commission":null,"modifyTime":"${timeText(updated)}"}`;
  }
});
