import type {Life} from "../life.ts";
import {part} from "../life.ts";
import {mobileOn} from "../people.ts";
import type {Person} from "../person.ts";
import {Random, wordHash} from "../random.ts";
import {compactDate, DAY, dayOf, HOUR} from "../time.ts";
import {eveningHour, orderSecond, shopDay} from "../world/calendar.ts";
import {campaigns} from "../world/campaigns.ts";
import type {Series} from "../world/series.ts";
import type {Store} from "../world/stores.ts";
import {AT_ONCE, type ShopOrder, shopOrderOf, tellOrder} from "./shop.ts";

const NEVER = Number.POSITIVE_INFINITY;
const SINCE = wordHash("mall since");

/** An account of a port of the group's own: who it is, and the mobile that it is bound to by the time since when. */
export interface Login {
  owner: string;
  id: string;
  nick: string;
  mobiles: {at: number; value: string}[];
  memberNo: string;
  /** The WeChat account that it is bound to, "" for none. */
  unionid: string;
  store: Store;
  registeredAt: number;
  changes: number[];
}

/** A part of an order's price: all at once, or deposit and balance. Never paid = Infinity. */
export interface Stage {
  no: string;
  kind: "full" | "deposit" | "balance";
  yuan: number;
  paidAt: number;
}

export interface MallOrder extends ShopOrder {
  buyer: Login;
  /** Goods, a car on deposit, or a lot won at an auction. */
  kind: "goods" | "car" | "lot";
  stages: Stage[];
  campaign: string;
  series: Series | undefined;
  model: string;
  vin: string;
  lotNo: string;
}

/** An application to send goods back or to get money back. */
export interface Return {
  id: number;
  order: MallOrder;
  yuan: number;
  isSentBack: boolean;
  appliedAt: number;
  /** When the money went back. */
  doneAt: number;
  changes: number[];
}

declare module "../life.ts" {
  interface Life {
    mallAccounts: Login[];
    mallOrders: MallOrder[];
    returns: Return[];
  }
}

/** When somebody opens an account of the shop, Infinity for never: also asked of others than the one who lives. */
export const mallSince = ({kind, number}: Pick<Person, "kind" | "number">, seed: number): number => {
  const random = new Random(seed, SINCE, number);
  return random.chance(kind === "organisation" ? 0.05 : 0.24) ? eveningHour(shopDay(random), random) : NEVER;
};

/** The number of the group's club: one per person, whichever port gave the card. */
export const clubNo = (number: number): string => `HX${String(10_000_000 + number)}`;

const nicks = ["晴空", "车友", "山河", "阿明", "小林", "用户", "Momo", "木棉", "老李", "南风", "K先生", "豆豆🐾"];

/** A login of one person: half are in the club, some bind their WeChat; a new number reaches it some weeks later, or never. */
export const loginOf = ({person, accounts}: Life, id: string, registeredAt: number, random: Random): Login => {
  const [wechat] = accounts;
  const mobiles = [{at: registeredAt, value: mobileOn(person, dayOf(registeredAt))}];
  const changed = ((person.phones[1]?.from ?? NEVER) + random.between(5, 60)) * DAY + 10 * HOUR + random.int(8 * HOUR);
  if (changed > registeredAt && changed !== NEVER && random.chance(0.6))
    mobiles.push({at: changed, value: mobileOn(person, dayOf(changed))});
  const isMember = random.chance(0.5) || (wechat !== undefined && wechat.memberNo !== "");
  return {
    owner: String(person.number),
    id,
    nick: random.pick(nicks),
    mobiles,
    memberNo: isMember ? clubNo(person.number) : "",
    unionid: wechat !== undefined && random.chance(0.5) ? wechat.unionid : "",
    store: person.home,
    registeredAt,
    changes: mobiles.map(({at}) => at)
  };
};

const campaignAt = (at: number): string => campaigns.find((one) => one.sells === "shop" && one.from <= at && at < one.until)?.code ?? "";

export const mallId = (number: number, slot: number, at: number): string =>
  `${compactDate(dayOf(at))}${String(number * 100 + slot).padStart(11, "0")}`;

/** An order of the shop: goods and payment as in every shop of the group, here with its buyer and stages. */
export const mallOrderOf = (life: Life, buyer: Login, createdAt: number, random: Random): MallOrder => {
  const id = mallId(life.person.number, life.mallOrders.length, createdAt);
  const order = shopOrderOf(life, id, createdAt, undefined, random);
  const yuan = order.items.reduce((sum, item) => sum + item.priceYuan * item.quantity, 0);
  return {
    ...order,
    buyer,
    kind: "goods",
    stages: [{no: `P${id}1`, kind: "full", yuan, paidAt: order.paidAt}],
    campaign: random.chance(0.6) ? campaignAt(createdAt) : "",
    series: undefined,
    model: "",
    vin: "",
    lotNo: ""
  };
};

/** The application behind an order's refund: made some hours before the money went back. */
export const returnOf = (order: MallOrder, yuan: number, slot: number, random: Random): Return => {
  const appliedAt = Math.max(order.paidAt + 60, order.refundedAt - random.between(4, 60) * HOUR);
  return {
    id: Number(order.buyer.owner) * 10 + slot,
    order,
    yuan,
    isSentBack: order.shippedAt < appliedAt,
    appliedAt,
    doneAt: order.refundedAt,
    changes: [appliedAt, order.refundedAt]
  };
};

/** Accounts of the group's own shop, what they buy there and what goes back. */
export default part({
  name: "mall",
  after: ["accounts", "shop"],
  begin: () => ({mallAccounts: [], mallOrders: [], returns: []}),
  live: (life, random, seed) => {
    const registeredAt = mallSince(life.person, seed);
    if (registeredAt === NEVER) return;
    const buyer = loginOf(life, `6${String(life.person.number).padStart(8, "0")}`, registeredAt, random);
    life.mallAccounts.push(buyer);
    for (let slot = 0; slot < 8 && random.chance(slot === 0 ? 0.85 : 0.65); slot++) {
      const at = orderSecond(random);
      if (at < registeredAt + AT_ONCE) continue;
      const order = mallOrderOf(life, buyer, at, random);
      life.mallOrders.push(order);
      if (order.refundedAt === NEVER) continue;
      const back = order.items.reduce((sum, item) => sum + (item.isRefunded ? item.priceYuan * item.quantity : 0), 0);
      life.returns.push(returnOf(order, back, life.returns.length, random));
    }
  },
  tell: ({mallOrders}, truth) => {
    for (const order of mallOrders) if (!order.isCarDeposit) tellOrder(order, order.store.code, truth, true);
  }
});
