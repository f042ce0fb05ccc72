import {beforeAll, describe, expect, test} from "vitest";
import {born, strangersOf} from "../../pipelines/demo/birth.ts";
import type {Life} from "../../pipelines/demo/life.ts";
import {Random, wordHash} from "../../pipelines/demo/random.ts";
import {registers} from "../../pipelines/demo/registry.ts";
import {dayOf} from "../../pipelines/demo/time.ts";

const PEOPLE = 1_200;
const SEED = 3;

let lives: Life[] = [];
beforeAll(async () => {
  const {parts, noises} = await registers();
  const strangers = strangersOf(noises);
  lives = Array.from({length: PEOPLE}, (_, number) => {
    const life = born(number, SEED, strangers, parts);
    for (const part of parts) part.live(life, new Random(SEED, wordHash(part.name), number), SEED);
    return life;
  });
});

/** What must hold for every item of the kind that some life holds; there must be at least `least` of them. */
const rules: Record<string, {least: number; items: (life: Life) => readonly unknown[]; holds: (item: never, life: Life) => boolean}> = {
  "a point that was earned follows a purchase or a service of the same person": {
    least: 100,
    items: ({points}) => points.filter(({kind}) => kind === "earn"),
    holds: ({orderNo, at}: Life["points"][number], {mallOrders, wechatOrders, repairs}) =>
      [...mallOrders, ...wechatOrders].some((one) => one.id === orderNo && one.doneAt < at) ||
      repairs.some((one) => one.no === orderNo && one.settledAt < at)
  },
  "points never fall below nothing": {
    least: 200,
    items: ({points}) => points,
    holds: ({balance}: Life["points"][number]) => balance >= 0
  },
  "points that ran out did so at the end of their last day": {
    least: 20,
    items: ({points}) => points.filter(({kind}) => kind === "expire"),
    holds: ({at}: Life["points"][number], {points}) => points.some(({kind, expiresOn}) => kind !== "expire" && expiresOn === dayOf(at))
  },
  "a ledger stands in the order of time": {
    least: 50,
    items: ({points}) => points.slice(1).map((one, i) => [points[i]!.at, one.at]),
    holds: ([before, after]: [number, number]) => before <= after
  },
  "a card's levels only rise, by points that were earned": {
    least: 200,
    items: ({cards}) => cards,
    holds: ({tiers}: Life["cards"][number], {points}) =>
      tiers.every(
        (tier, i) => i === 0 || (tier.level > tiers[i - 1]!.level && points.some((one) => one.kind === "earn" && one.at < tier.at))
      )
  },
  "who switches messages off or blocks them has revoked that consent": {
    least: 5,
    items: ({pushes}) => pushes.filter(({refusedAt, unsubscribedAt}) => Number.isFinite(Math.min(refusedAt, unsubscribedAt))),
    holds: ({user, refusedAt, unsubscribedAt}: Life["pushes"][number], {permissions}) => {
      const marketing = permissions.filter((one) => one.login === user && one.purpose === "marketing");
      const isRevoked = marketing.some(
        (one) => one.channel === "app_push" && !one.isGranted && one.at > Math.min(refusedAt, unsubscribedAt)
      );
      return isRevoked || !marketing[0]!.isGranted;
    }
  },
  "who refuses WeChat's messages has revoked that consent": {
    least: 10,
    items: ({notices}) => notices.filter(({isAccepted}) => !isAccepted),
    holds: ({account, at}: Life["notices"][number], {consents}) =>
      consents.some((one) => one.account === account && one.channel === "wechat" && !one.isGranted && one.at > at)
  },
  "a text message went to somebody of the treated, none to the holdout": {
    least: 100,
    items: ({texts}) => texts,
    holds: ({membership, sentAt}: Life["texts"][number]) => membership.arm === "treatment" && sentAt >= membership.campaign.from
  },
  "a booking was made after the account, and before it was due": {
    least: 100,
    items: ({appointments}) => appointments,
    holds: ({port, createdAt, forAt}: Life["appointments"][number], {mallAccounts, accounts, appUsers}) =>
      ({mall: mallAccounts, wechat: accounts, app: appUsers})[port][0]!.registeredAt < createdAt && createdAt < forAt
  },
  "a repair order that names a booking of ours was done then": {
    least: 30,
    items: ({repairs, appointments}) => repairs.filter(({bookingNo}) => appointments.some(({no}) => no === bookingNo)),
    holds: ({bookingNo, createdAt}: Life["repairs"][number], {appointments}) => {
      const one = appointments.find(({no}) => no === bookingNo)!;
      return one.outcome === "completed" && one.forAt === createdAt;
    }
  },
  "a car ordered in the shop is the ERP's sale, at its price, and its money adds up": {
    least: 5,
    items: ({mallOrders}) => mallOrders.filter(({kind}) => kind === "car"),
    holds: ({id, stages, vin, doneAt, closedAt}: Life["mallOrders"][number], {sales}) => {
      const sale = sales.find(({onlineNo}) => onlineNo === id);
      const yuan = stages.reduce((sum, one) => sum + one.yuan, 0);
      return sale?.car.vin === vin && sale.priceYuan === yuan && Number.isFinite(doneAt) !== Number.isFinite(closedAt);
    }
  },
  "what went back is at most what was paid, and after it": {
    least: 5,
    items: ({returns}) => returns,
    holds: ({order, yuan, appliedAt, doneAt}: Life["returns"][number]) =>
      yuan > 0 &&
      yuan <= order.stages.reduce((sum, one) => sum + (Number.isFinite(one.paidAt) ? one.yuan : 0), 0) &&
      order.paidAt < appliedAt &&
      appliedAt < doneAt
  }
};

describe.each(Object.entries(rules))("%s", (_what, {least, items, holds}) => {
  test("in every life", () => {
    const all = lives.flatMap((life) => items(life).map((item) => ({item, life})));
    expect(all.length).toBeGreaterThanOrEqual(least);
    expect(
      all
        .filter(({item, life}) => !holds(item as never, life))
        .map(({item, life}) => `${life.person.number}: ${JSON.stringify(item)?.slice(0, 200)}`)
    ).toEqual([]);
  });
});

describe("an auction between two neighbours", () => {
  const pairs = () => {
    const lots = lives.flatMap((one) => one.lots);
    const bids = Map.groupBy(
      lives.flatMap((one) => one.bids),
      ({lotNo}) => lotNo
    );
    return lots.map((lot) => ({lot, bids: bids.get(lot.no) ?? []}));
  };
  test("is told once, and won by the highest bid, before it closes", () => {
    const sold = pairs().filter(({bids}) => bids.length > 0);
    expect(sold.length).toBeGreaterThan(5);
    expect(sold.some(({bids}) => new Set(bids.map(({memberId}) => memberId)).size === 2)).toBe(true);
    for (const {lot, bids} of sold) {
      expect(new Set(bids.map(({id}) => id)).size).toBe(bids.length);
      expect(Math.max(...bids.map(({yuan}) => yuan))).toBe(lot.hammerYuan);
      expect(bids.every(({at, yuan}) => at < lot.closesAt && at > lot.opensAt && yuan >= lot.startYuan)).toBe(true);
      const winner = bids.toSorted((a, b) => b.yuan - a.yuan)[0]!;
      const orders = lives.flatMap((one) => one.mallOrders).filter(({id}) => id === lot.orderNo);
      expect(orders.map(({buyer, stages}) => [buyer.id, stages[0]!.yuan])).toEqual([[winner.memberId, lot.hammerYuan]]);
    }
  });
  test("bids for nothing that is not there", () => {
    const lots = new Set(lives.flatMap((one) => one.lots.map(({no}) => no)));
    expect(lives.flatMap((one) => one.bids).filter(({lotNo}) => !lots.has(lotNo))).toEqual([]);
  });
});

test("numbers of the shop's orders, bookings, cards and ledger entries are nobody else's", () => {
  for (const numbers of [
    lives.flatMap(({mallOrders}) => mallOrders.map(({id}) => id)),
    lives.flatMap(({appointments}) => appointments.map(({no}) => no)),
    lives.flatMap(({cards}) => cards.map(({no}) => no)),
    lives.flatMap(({points}) => points.map(({no}) => no)),
    lives.flatMap(({returns}) => returns.map(({id}) => id))
  ]) {
    expect(numbers.length).toBeGreaterThan(10);
    expect(new Set<unknown>(numbers).size).toBe(numbers.length);
  }
});

test("an account of the shop is there before its orders and bids", () => {
  for (const {mallAccounts, mallOrders, bids} of lives) {
    for (const {createdAt, buyer} of mallOrders) {
      expect(buyer).toBe(mallAccounts[0]);
      expect(createdAt).toBeGreaterThan(buyer.registeredAt);
    }
    for (const {at} of bids) expect(at).toBeGreaterThan(mallAccounts[0]!.registeredAt);
  }
});
