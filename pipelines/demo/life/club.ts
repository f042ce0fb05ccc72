import type {Life} from "../life.ts";
import {part} from "../life.ts";
import {mobileOn} from "../people.ts";
import type {Random} from "../random.ts";
import {DAY, dateText, day, dayOf, LAST_SECOND} from "../time.ts";
import {clubNo} from "./mall.ts";

/** The card of the group's club, with the tiers that its holder rose to. */
export interface Card {
  no: string;
  owner: string;
  openedBy: string;
  tiers: {at: number; level: number; growth: number; mobile: string}[];
  changes: number[];
}
/** One entry of the points ledger; the balance is what stood after it. */
export interface PointsEntry {
  no: string;
  cardNo: string;
  kind: "earn" | "gift" | "spend" | "expire" | "adjust";
  points: number;
  balance: number;
  orderNo: string;
  note: string;
  at: number;
  /** Last day on which earned points hold, 0 for none. */
  expiresOn: number;
}

declare module "../life.ts" {
  interface Life {
    cards: Card[];
    points: PointsEntry[];
  }
}

export const levelNames = ["普卡", "银卡", "金卡", "黑金卡"] as const;
/** Growth, ten times the points ever earned, at which a level begins. */
const levels = [0, 2000, 8000, 30_000];
const levelOf = (growth: number): number => levels.findLastIndex((from) => growth >= from) + 1;
/** Points hold until the end of the year after the one in which they were earned. */
const expiryOf = (at: number): number => day(Number(dateText(dayOf(at)).slice(0, 4)) + 1, 12, 31);

interface Earning {
  at: number;
  points: number;
  orderNo: string;
  note: string;
}

/** What the holder gets points for: orders of the shops that were kept, and some of the services. */
const earnings = (life: Life, openedAt: number, random: Random): Earning[] => {
  const found: Earning[] = [];
  const add = (at: number, yuan: number, orderNo: string, note: string): void => {
    if (at > openedAt && at <= LAST_SECOND && yuan >= 10) found.push({at, points: Math.floor(yuan / 10), orderNo, note});
  };
  for (const [list, note] of [
    [life.mallOrders, "商城购物返积分"],
    [life.wechatOrders, "微信小店购物返积分"]
  ] as const)
    for (const order of list)
      if (!order.isCarDeposit && order.doneAt <= LAST_SECOND)
        add(
          order.doneAt + 1,
          order.items.reduce((sum, item) => sum + (item.isRefunded ? 0 : item.priceYuan * item.quantity), 0),
          order.id,
          note
        );
  for (const repair of life.repairs)
    if (repair.kind !== "warranty" && random.chance(0.05))
      add(repair.settledAt + 60, repair.labourYuan + repair.partsYuan, repair.no, "到店消费返积分");
  return found.sort((a, b) => a.at - b.at);
};

/** The ledger from the first entry on: what is earned, now and then spent, and what runs out at the end of a year. */
const ledgerOf = (life: Life, card: Card, random: Random): void => {
  const held: {points: number; expiresOn: number}[] = [];
  let balance = 0;
  const post = (entry: Pick<PointsEntry, "kind" | "points" | "orderNo" | "note" | "at" | "expiresOn">): void => {
    balance += entry.points;
    const no = `JF${String(life.person.number * 1000 + life.points.length).padStart(13, "0")}`;
    life.points.push({no, cardNo: card.no, balance, ...entry});
  };
  /** Takes points away, the oldest first. */
  const take = (points: number): void => {
    let rest = points;
    for (const one of held) {
      const taken = Math.min(one.points, rest);
      one.points -= taken;
      rest -= taken;
    }
  };
  const runOut = (until: number): void => {
    for (const one of held.filter(({points, expiresOn}) => points > 0 && (expiresOn + 1) * DAY <= until)) {
      post({kind: "expire", points: -one.points, orderNo: "", note: "积分到期清零", at: (one.expiresOn + 1) * DAY - 1, expiresOn: 0});
      one.points = 0;
    }
  };
  const earn = ({at, points, orderNo, note}: Earning, kind: "earn" | "gift"): void => {
    runOut(at);
    const expiresOn = expiryOf(at);
    held.push({points, expiresOn});
    post({kind, points, orderNo, note, at, expiresOn});
  };
  const openedAt = card.changes[0]!;
  if (random.chance(0.25)) earn({at: openedAt + 1, points: 50, orderNo: "", note: "入会礼"}, "gift");
  for (const earning of earnings(life, openedAt, random)) {
    earn(earning, "earn");
    if (balance < 80 || !random.chance(0.35)) continue;
    const points = Math.floor((balance * random.between(40, 100)) / 1000) * 10;
    const at = earning.at + random.int(20) * 3600;
    if (points === 0) continue;
    take(points);
    post({kind: "spend", points: -points, orderNo: "", note: random.chance(0.5) ? "兑换:精洗一次" : "积分抵现", at, expiresOn: 0});
  }
  runOut(LAST_SECOND);
};

/** The club's cards and points: whoever is a member in any port has one card, opened by the first of them. */
export default part({
  name: "club",
  after: ["answers", "app", "auctions", "deposits", "mall", "service", "shop"],
  begin: () => ({cards: [], points: []}),
  live: (life, random) => {
    const {person} = life;
    const logins = [
      ...life.accounts.filter((one) => one.memberNo !== "").map((one) => ({by: "WECHAT", at: one.registeredAt})),
      ...life.mallAccounts.filter((one) => one.memberNo !== "").map((one) => ({by: "MALL", at: one.registeredAt})),
      ...life.appUsers.filter((one) => one.memberNo !== "").map((one) => ({by: "APP", at: one.registeredAt}))
    ].sort((a, b) => a.at - b.at);
    const [first] = logins;
    if (first === undefined) return;
    const card: Card = {no: clubNo(person.number), owner: String(person.number), openedBy: first.by, tiers: [], changes: [first.at]};
    ledgerOf(life, card, random);
    const tier = (at: number, growth: number): void => {
      card.tiers.push({at, level: levelOf(growth), growth, mobile: mobileOn(person, dayOf(at))});
    };
    tier(first.at, 0);
    let growth = 0;
    for (const entry of life.points) {
      if (entry.kind === "earn") growth += entry.points * 10;
      if (levelOf(growth) !== card.tiers.at(-1)!.level) tier(entry.at + 1, growth);
    }
    card.changes = card.tiers.map(({at}) => at);
    life.cards.push(card);
  }
});
