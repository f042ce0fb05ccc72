import {ahead, isWithin, TODAY} from "../chances.ts";
import type {Car, Customer, Life} from "../life.ts";
import {part} from "../life.ts";
import type {Random} from "../random.ts";
import type {Telling} from "../telling.ts";
import {monthsLater, officeHour} from "../terms.ts";
import {DAY, dateText, dayOf, END, HOUR, LAST, LAST_SECOND} from "../time.ts";
import {marginRatio} from "../world/margins.ts";
import {storeOn} from "../world/stores.ts";
import type {Sale} from "./purchase.ts";
import type {Repair} from "./service.ts";

/** An extended warranty, or a service plan with its uses. */
export interface Plan {
  kind: "extended_warranty" | "service_plan";
  no: string;
  previousNo: string;
  title: string;
  provider: string;
  customer: Customer;
  car: Car;
  /** The sale with which it was signed. */
  sale: Sale | undefined;
  signedAt: number;
  startsOn: number;
  /** First day not covered. */
  endsOn: number;
  priceYuan: number;
  /** Services included; 0 for a warranty. */
  times: number;
  uses: {repair: Repair; at: number}[];
  refundedAt: number;
  changes: number[];
}

declare module "../life.ts" {
  interface Life {
    plans: Plan[];
  }
}

const NEVER = Number.POSITIVE_INFINITY;
/** Months of the maker's own warranty, after which an extended one begins. */
const MAKERS = 36;
const servicePlans = [
  {title: "机油机滤保养套餐 2次", times: 2, priceYuan: 1580},
  {title: "机油机滤保养套餐 4次", times: 4, priceYuan: 2880},
  {title: "机油机滤保养套餐 6次", times: 6, priceYuan: 3980}
];

/** Who the buyer is to the store that has its customers on that day. */
const customerOn = (life: Life, {customer}: Sale, at: number, random: Random): Customer =>
  life.customerAt(storeOn(customer.store, dayOf(at)), at, customer.source, random);

type Terms = Pick<Plan, "kind" | "title" | "provider" | "startsOn" | "endsOn" | "priceYuan" | "times">;

const sign = (life: Life, car: Car, customer: Customer, signedAt: number, terms: Terms, sale?: Sale, before?: Plan): Plan => {
  const left = car.until < (terms.endsOn - 200) * DAY ? car.until : NEVER;
  const refundedAt = left !== NEVER && life.person.number % 3 === 0 ? officeHour(dayOf(left) + 3, life.person.number) : NEVER;
  const slot = String(life.person.number * 20 + life.plans.length).padStart(9, "0");
  const plan: Plan = {
    ...terms,
    no: `${terms.kind === "service_plan" ? "SP" : "EW"}${dateText(dayOf(signedAt)).slice(2, 4)}${slot}`,
    previousNo: before?.no ?? "",
    customer,
    car,
    sale,
    signedAt,
    uses: [],
    refundedAt,
    changes: refundedAt === NEVER ? [signedAt] : [signedAt, refundedAt]
  };
  life.plans.push(plan);
  return plan;
};

/** Share of new cars with an extended warranty some day, of those signed with the car, and of each that is followed by another. */
const [WARRANTED, AT_ONCE, FOLLOWED] = [0.13, 0.6, 0.3];
/** Days before the maker's warranty ends on which it is signed late, and before the end of one that is followed. */
const LATE = {from: 10, to: 200};
const FOLLOWING = {from: 5, to: 60};

const warranty = (car: Car, startsOn: number, random: Random): Terms => {
  const years = random.chance(0.6) ? 1 : 2;
  return {
    kind: "extended_warranty",
    title: `整车延保 ${years === 1 ? "一" : "两"}年`,
    provider: "安途延保服务",
    startsOn,
    endsOn: monthsLater(startsOn, 12 * years),
    priceYuan: Math.round((car.series.list * 0.011 * years) / 100) * 100,
    times: 0
  };
};

/** A warranty bought with the car, or before the maker's own ends; some take another year when it is over. */
const warrant = (life: Life, sale: Sale, random: Random): void => {
  const {car} = sale;
  const begins = monthsLater(car.soldOn, MAKERS);
  const isLate = !random.chance(AT_ONCE);
  const signedAt = isLate ? officeHour(begins - random.between(LATE.from, LATE.to), life.person.number) : sale.deliveredAt;
  if (signedAt > LAST_SECOND || car.until < signedAt) return;
  let before = sign(
    life,
    car,
    customerOn(life, sale, signedAt, random),
    signedAt,
    warranty(car, begins, random),
    isLate ? undefined : sale
  );
  while (random.chance(FOLLOWED)) {
    const at = officeHour(before.endsOn - random.between(FOLLOWING.from, FOLLOWING.to), life.person.number);
    if (dayOf(at) > LAST || car.until < at || before.refundedAt !== NEVER) return;
    before = sign(life, car, customerOn(life, sale, at, random), at, warranty(car, before.endsOn, random), undefined, before);
  }
};

const plan = (startsOn: number, random: Random): Terms => {
  const {title, times, priceYuan} = random.pick(servicePlans);
  return {kind: "service_plan", title, provider: "华翔车主服务", startsOn, endsOn: monthsLater(startsOn, 12 * times), priceYuan, times};
};

/** A plan is used at each maintenance, until it is used up; then some buy the next one there and then. */
const serve = (life: Life, sale: Sale, random: Random): void => {
  const {car, customer} = sale;
  let current = sign(life, car, customer, sale.deliveredAt, plan(dayOf(sale.deliveredAt), random), sale);
  const visits = life.repairs.filter((one) => one.car === car && one.kind === "maintenance");
  for (const repair of visits.sort((a, b) => a.createdAt - b.createdAt)) {
    const at = repair.settledAt + 300;
    if (at > LAST_SECOND || at > current.refundedAt) return;
    if (current.uses.length === current.times || dayOf(at) >= current.endsOn) {
      if (!random.chance(0.45)) return;
      current = sign(life, car, repair.customer, repair.createdAt + HOUR / 2, plan(dayOf(repair.createdAt), random), undefined, current);
    }
    current.uses.push({repair, at});
    current.changes.push(at);
  }
};

/** Horizon of the need, days, and the days before the end and after it in which it concerns a car. */
const [HORIZON, BEFORE, AFTER] = [180, 300, 30];

const daysBefore = (end: number, {from, to}: {from: number; to: number}): {on: number; weight: number}[] =>
  Array.from({length: to - from + 1}, (_, i) => ({on: end - from - i, weight: 1}));

/** What can be foretold of a car's next extended warranty: of the first one before the maker's own ends, or of another after it. */
const tellWarranty = ({sales, plans}: Life, truth: Telling): void => {
  for (const {car, deliveredAt, returnedAt} of sales) {
    if (deliveredAt > END || returnedAt !== NEVER || car.until <= END) continue;
    const own = plans.filter((one) => one.car === car && one.kind === "extended_warranty");
    const last = own.filter(({signedAt}) => signedAt <= END).at(-1);
    const ends = last === undefined ? monthsLater(car.soldOn, MAKERS) : last.endsOn;
    if (ends - TODAY < -AFTER || ends - TODAY > BEFORE) continue;
    const probability =
      last === undefined
        ? ahead(daysBefore(ends, LATE), (WARRANTED * (1 - AT_ONCE)) / (1 - WARRANTED * AT_ONCE), HORIZON)
        : last.refundedAt <= END
          ? 0
          : ahead(daysBefore(ends, FOLLOWING), FOLLOWED, HORIZON);
    truth.need({vin: car.vin, need: "extended_warranty", probability, isClosed: own.some(({signedAt}) => isWithin(signedAt, HORIZON))});
  }
};

/** Extended warranties and service plans, signed with a new car or later. */
export default part({
  name: "plans",
  after: ["purchase", "service"],
  begin: () => ({plans: []}),
  live: (life, random) => {
    for (const sale of life.sales) {
      const [isWarranted, isServed] = [random.chance(WARRANTED), random.chance(0.14)];
      if (sale.deliveredAt === NEVER || sale.returnedAt !== NEVER) continue;
      if (isWarranted) warrant(life, sale, random);
      if (isServed) serve(life, sale, random);
    }
    for (const one of life.plans) one.changes.sort((a, b) => a - b);
  },
  tell: (life, truth) => {
    tellWarranty(life, truth);
    for (const {car, kind, signedAt, priceYuan} of life.plans) {
      const ratio = marginRatio(kind === "service_plan" ? "maintenance_package" : kind);
      truth.future({vin: car.vin, kind, at: signedAt, yuan: priceYuan, margin: priceYuan * ratio});
    }
  }
});
