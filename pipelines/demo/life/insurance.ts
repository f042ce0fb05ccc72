import {isWithin, TODAY} from "../chances.ts";
import type {Car, Life} from "../life.ts";
import {part} from "../life.ts";
import type {Contact} from "../person.ts";
import type {Random} from "../random.ts";
import {monthsLater, officeHour} from "../terms.ts";
import {DAY, dateText, dayOf, LAST} from "../time.ts";
import {openingHour} from "../world/calendar.ts";
import {type Store, storeOn} from "../world/stores.ts";

/** A year of car insurance signed through a store. */
export interface Policy {
  no: string;
  /** The policy that it follows, "" for none; with a gap when the customer came back. */
  previousNo: string;
  insurer: string;
  contact: Contact;
  car: Car;
  store: Store;
  signedAt: number;
  startsOn: number;
  /** First day not covered. */
  endsOn: number;
  commercialYuan: number;
  compulsoryYuan: number;
  commissionYuan: number;
  cancelledAt: number;
  changes: number[];
}

declare module "../life.ts" {
  interface Life {
    policies: Policy[];
  }
}

const NEVER = Number.POSITIVE_INFINITY;
/** An owner's chance to renew lies evenly between these. */
const LOYALTY = {from: 0.2, to: 0.8};
/** A renewal is signed up to so many days before it starts. */
const AHEAD = 40;
const insurers = [
  ["PDAA", "人保财险"],
  ["APA", "平安产险"],
  ["ATH", "太平洋产险"],
  ["GSC", "国寿财险"]
] as const;
/** Compulsory insurance of a car with six seats: the first year, and after a year without an accident. */
const COMPULSORY = 950;
const COMPULSORY_RENEWED = 855;

const sign = (
  life: Life,
  car: Car,
  startsOn: number,
  yuan: number,
  before: Policy | undefined,
  insurer: number,
  random: Random
): Policy => {
  const signedAt =
    before === undefined ? Math.max(startsOn - 1, 0) * DAY + (car.since % DAY) : openingHour(startsOn - random.between(1, AHEAD), random);
  const [code, name] = insurers[insurer]!;
  const store = storeOn(car.store, dayOf(signedAt));
  const compulsoryYuan = before === undefined ? COMPULSORY : COMPULSORY_RENEWED;
  const slot = String(life.person.number * 100 + life.policies.length).padStart(10, "0");
  const endsOn = monthsLater(startsOn, 12);
  const isSold = dayOf(car.until) > startsOn && dayOf(car.until) < endsOn;
  const cancelledAt = isSold && random.chance(0.5) ? officeHour(dayOf(car.until) + random.between(0, 5), life.person.number) : NEVER;
  const policy: Policy = {
    no: `${code}${dateText(startsOn).slice(0, 4)}${store.city.code}${slot}`,
    previousNo: before?.no ?? "",
    insurer: name,
    contact: life.known(store, signedAt, random),
    car,
    store,
    signedAt,
    startsOn,
    endsOn,
    commercialYuan: yuan - compulsoryYuan,
    compulsoryYuan,
    commissionYuan: Math.round(yuan * 0.1),
    cancelledAt,
    changes: cancelledAt === NEVER ? [signedAt] : [signedAt, cancelledAt]
  };
  life.policies.push(policy);
  return policy;
};

/** Year after year: each owner renews with a chance of their own, some of those who left come back a year later. */
const insure = (life: Life, car: Car, startsOn: number, yuan: number, random: Random): void => {
  const loyalty = LOYALTY.from + (LOYALTY.to - LOYALTY.from) * random.unit();
  let insurer = random.int(insurers.length);
  let before = sign(life, car, startsOn, yuan, undefined, insurer, random);
  for (let year = 1; year < 12; year++) {
    const next = monthsLater(startsOn, 12 * year);
    if (next > LAST || car.until <= next * DAY || before.cancelledAt !== NEVER) return;
    if (random.chance(before.endsOn === next ? loyalty : 0.12)) {
      if (random.chance(0.08)) insurer = random.int(insurers.length);
      const dearness = 0.82 + 0.16 * random.unit();
      before = sign(life, car, next, Math.round((before.commercialYuan + before.compulsoryYuan) * dearness), before, insurer, random);
    }
    if (next - before.endsOn > 365) return;
  }
};

/** Days before and after its end on which the need of a renewal concerns a policy, and its horizon. */
const [BEFORE, AFTER, HORIZON] = [60, 30, 90];

/**
 * Chance that the latest of a car's policies is renewed from now on, when it has not been yet: the owner's loyalty as their renewals so far tell it
 * (a grid over its range), times the days that are left to sign.
 */
const renewalChance = (policies: readonly Policy[], endsOn: number): number => {
  const renewed = policies.filter(({startsOn}) => policies.some((one) => one.endsOn === startsOn)).length;
  const refused = policies.filter((one) => one.endsOn < endsOn && !policies.some(({startsOn}) => startsOn === one.endsOn)).length;
  const left = Math.min(AHEAD, Math.max(0, endsOn - TODAY)) / AHEAD;
  let [comes, open] = [0, 0];
  for (let i = 0; i < 60; i++) {
    const loyalty = LOYALTY.from + ((LOYALTY.to - LOYALTY.from) * (i + 0.5)) / 60;
    const weight = loyalty ** renewed * (1 - loyalty) ** refused;
    comes += weight * loyalty * left;
    open += weight * (1 - loyalty * (1 - left));
  }
  return comes / open;
};

/** Insurance signed through the stores: with the car, or at a visit by owners who were insured elsewhere. */
export default part({
  name: "insurance",
  after: ["purchase", "elsewhere", "resale", "used"],
  begin: () => ({policies: []}),
  live: (life, random) => {
    for (const sale of [...life.sales, ...life.usedSales])
      if (sale.insuranceYuan > 0 && sale.deliveredAt !== NEVER) insure(life, sale.car, dayOf(sale.deliveredAt), sale.insuranceYuan, random);
    for (const car of life.cars)
      if (!car.isSoldHere && random.chance(0.08)) insure(life, car, dayOf(car.since) + 1, 4200 + random.int(40) * 100, random);
  },
  tell: ({policies, cars}, truth) => {
    for (const car of cars) {
      const own = policies.filter((one) => one.car === car);
      const known = own.filter(({signedAt, cancelledAt}) => dayOf(signedAt) < TODAY && dayOf(cancelledAt) >= TODAY);
      const endsOn = Math.max(...known.map((one) => one.endsOn));
      if (known.length === 0 || endsOn - TODAY < -AFTER || endsOn - TODAY > BEFORE || dayOf(car.until) < TODAY) continue;
      const isClosed = own.some(({signedAt}) => isWithin(signedAt, HORIZON));
      truth.need({vin: car.vin, need: "insurance_renewal", probability: renewalChance(known, endsOn), isClosed});
    }
    for (const {car, signedAt, commercialYuan, compulsoryYuan, commissionYuan} of policies)
      truth.future({vin: car.vin, kind: "insurance", at: signedAt, yuan: commercialYuan + compulsoryYuan, margin: commissionYuan});
  }
});
