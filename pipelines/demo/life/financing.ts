import {ahead, isWithin, TODAY} from "../chances.ts";
import type {Life} from "../life.ts";
import {part} from "../life.ts";
import type {Contact} from "../person.ts";
import type {Random} from "../random.ts";
import {monthsLater, officeHour} from "../terms.ts";
import {DAY, dateText, dayOf, END, HOUR, LAST} from "../time.ts";
import {goesWithin} from "./next_car.ts";
import {CANCELLED, type Sale} from "./purchase.ts";

/** An application to a lender and the loan or lease that came of it. */
export interface Financing {
  sale: Sale;
  contact: Contact;
  kind: "loan" | "lease";
  /** By the maker's own lender; else by a bank. */
  isCaptive: boolean;
  lender: string;
  no: string;
  contractNo: string;
  principalYuan: number;
  months: number;
  monthlyYuan: number;
  appliedAt: number;
  decidedAt: number;
  isDeclined: boolean;
  /** The customer withdrew. */
  cancelledAt: number;
  disbursedAt: number;
  /** Day of the last instalment. */
  endsOn: number;
  closedAt: number;
  isEarly: boolean;
  commissionYuan: number;
  changes: number[];
}

/** A line of a maker's lender's statement. */
export interface Entry {
  financing: Financing;
  no: string;
  kind: "commission" | "payoff" | "early_settlement";
  at: number;
  amountYuan: number;
  /** The entry that this one takes back, "" for none. */
  reverses: string;
}

declare module "../life.ts" {
  interface Life {
    financings: Financing[];
    entries: Entry[];
  }
}

const NEVER = Number.POSITIVE_INFINITY;
const banks = ["工商银行", "建设银行", "招商银行", "平安银行"];
const terms = [12, 24, 36, 36, 36, 48, 60];
/** Share paid off of free will, and after how many days. */
const EARLY = {share: 0.22, from: 150, to: 1200};
/** A commission is taken back when the customer pays off within this time, days. */
const CLAWBACK = 365;

/** When the loan ends: at its last instalment, or before, of free will or since the car is sold. */
const close = (one: Financing, random: Random): void => {
  const {car, returnedAt} = one.sale;
  const paid = dayOf(one.disbursedAt) + random.between(EARLY.from, EARLY.to);
  const left = Math.min(returnedAt, car.until);
  let on = one.endsOn;
  if (random.chance(EARLY.share)) on = Math.min(on, paid);
  if (left !== NEVER) on = Math.min(on, Math.max(dayOf(left), dayOf(one.disbursedAt)) + 1);
  one.isEarly = on < one.endsOn;
  if (on <= LAST) one.closedAt = officeHour(on, one.sale.createdAt % 1000);
};

const apply = (life: Life, sale: Sale, at: number, isCaptive: boolean, isDeclined: boolean, random: Random): Financing => {
  const slot = life.person.number * 10 + life.financings.length;
  const year = dateText(dayOf(at)).slice(2, 4);
  const kind = isCaptive && random.chance(life.person.kind === "organisation" ? 0.4 : 0.15) ? "lease" : "loan";
  const months = terms[random.int(terms.length)]!;
  const decidedAt = at + random.between(2, 40) * HOUR;
  const isWithdrawn = !isDeclined && sale.deliveredAt === NEVER;
  const disbursedAt = isDeclined || isWithdrawn ? NEVER : Math.max(decidedAt, sale.deliveredAt) + random.between(1, 30) * HOUR;
  const one: Financing = {
    sale,
    contact: life.known(sale.store, at, random),
    kind,
    isCaptive,
    lender: isCaptive ? `${sale.store.brand.name}汽车金融` : random.pick(banks),
    no: `${isCaptive ? "CF" : "AP"}${year}${String(slot).padStart(9, "0")}`,
    contractNo: `${isCaptive ? "CL" : "DK"}${year}${String(slot).padStart(9, "0")}`,
    principalYuan: sale.loanYuan,
    months,
    monthlyYuan: Math.ceil((sale.loanYuan * (1 + (0.03 + random.unit() * 0.03) * (months / 12))) / months),
    appliedAt: at,
    decidedAt,
    isDeclined,
    cancelledAt: isWithdrawn ? Math.max(decidedAt + HOUR, sale.abortedAt) : NEVER,
    disbursedAt,
    endsOn: disbursedAt === NEVER ? 0 : monthsLater(dayOf(disbursedAt), months),
    closedAt: NEVER,
    isEarly: false,
    commissionYuan: Math.round(sale.loanYuan * 0.02),
    changes: []
  };
  if (disbursedAt !== NEVER) close(one, random);
  one.changes = [at, decidedAt, one.cancelledAt, disbursedAt, one.closedAt].filter((moment) => moment !== NEVER);
  life.financings.push(one);
  return one;
};

/** What the maker's lender settles with the store: its commission, the customer's last payment, and the commission taken back. */
const settle = (life: Life, one: Financing, random: Random): void => {
  const add = (kind: Entry["kind"], at: number, amountYuan: number, reverses = ""): string => {
    const no = `LS${one.no.slice(2)}${life.entries.length}`;
    life.entries.push({financing: one, no, kind, at, amountYuan, reverses});
    return no;
  };
  const paidOn = dayOf(one.disbursedAt) + random.between(5, 30);
  const commission = add("commission", officeHour(paidOn, one.months), one.commissionYuan);
  if (one.closedAt === NEVER) return;
  const gone = (one.closedAt - one.disbursedAt) / DAY;
  const rest = Math.round(one.principalYuan * Math.max(0, 1 - gone / (one.months * 30.44)) * 1.02);
  add(one.isEarly ? "early_settlement" : "payoff", one.closedAt, one.isEarly ? rest : one.monthlyYuan);
  if (one.isEarly && gone < CLAWBACK) add("commission", Math.max(one.closedAt, paidOn * DAY) + 9 * DAY, one.commissionYuan, commission);
};

const HORIZON = 90;

const DELIVERED = 1 - CANCELLED;

/** Chance that a running loan or lease ends within the horizon: its last instalment falls in it, it is paid off before, or the car goes. */
const endChance = ({disbursedAt, endsOn, sale: {car}}: Financing, life: Life): number => {
  if (endsOn < TODAY + HORIZON) return 1;
  const isGoing = life.sales.some(
    ({tradedVin, createdAt, deliveredAt, abortedAt}) => tradedVin === car.vin && createdAt <= END && Math.min(deliveredAt, abortedAt) > END
  );
  const days = Array.from({length: EARLY.to - EARLY.from + 1}, (_, i) => ({on: dayOf(disbursedAt) + EARLY.from + i, weight: 1}));
  const paid = ahead(days, EARLY.share, HORIZON);
  return 1 - (1 - paid) * (1 - (isGoing ? DELIVERED : goesWithin(life, car, HORIZON)));
};

/** Cars bought on credit: most applications are granted at once, some by the second lender asked, and a fifth is paid off early. */
export default part({
  name: "financing",
  after: ["purchase", "online", "used"],
  begin: () => ({financings: [], entries: []}),
  live: (life, random) => {
    for (const sale of [...life.sales, ...life.usedSales]) {
      if (sale.loanYuan === 0) continue;
      let at = sale.createdAt + random.between(1, 20) * 600;
      if (random.chance(0.08)) at = apply(life, sale, at, false, true, random).decidedAt + random.between(1, 8) * HOUR;
      const one = apply(life, sale, at, random.chance(0.5), false, random);
      if (one.isCaptive && one.disbursedAt !== NEVER) settle(life, one, random);
    }
  },
  tell: (life, truth) => {
    const {financings} = life;
    // Banks pay the store nothing, and of a lease no commission is told.
    for (const {sale, kind, isCaptive, disbursedAt, principalYuan, commissionYuan} of financings)
      if (kind === "loan" && isCaptive && disbursedAt !== NEVER)
        truth.future({vin: sale.car.vin, kind, at: disbursedAt, yuan: principalYuan, margin: commissionYuan});
    for (const one of financings) {
      const {sale, kind, disbursedAt, endsOn, closedAt} = one;
      const isRunning = dayOf(disbursedAt) < TODAY && endsOn >= TODAY && dayOf(closedAt) >= TODAY;
      if (!isRunning || dayOf(sale.car.until) < TODAY) continue;
      const need = kind === "loan" ? "loan_settlement" : "lease_end";
      truth.need({vin: sale.car.vin, need, probability: endChance(one, life), isClosed: isWithin(closedAt, HORIZON)});
    }
  }
});
