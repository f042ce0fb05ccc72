import type {Life} from "../life.ts";
import {part} from "../life.ts";
import type {Contact, Person} from "../person.ts";
import {hash, type Random} from "../random.ts";
import type {Telling} from "../telling.ts";
import {DAY, dayOf, END, HOUR, LAST_SECOND} from "../time.ts";
import {orderSecond} from "../world/calendar.ts";
import {marginRatio} from "../world/margins.ts";
import {type Product, products} from "../world/products.ts";
import {type Store, storeOn} from "../world/stores.ts";
import {type Account, GROUP_APPID} from "./accounts.ts";

export interface ShopItem {
  product: Product;
  quantity: number;
  priceYuan: number;
  isRefunded: boolean;
}

export interface ShopOrder {
  id: string;
  store: Store;
  contact: Contact;
  account: Account | undefined;
  nick: string;
  items: ShopItem[];
  createdAt: number;
  paidAt: number;
  shippedAt: number;
  doneAt: number;
  closedAt: number;
  /** When the refunded items' money went back. */
  refundedAt: number;
  /** A deposit for a car, redeemed in the store. */
  isCarDeposit: boolean;
  changes: number[];
}

declare module "../life.ts" {
  interface Life {
    tmallOrders: ShopOrder[];
    wechatOrders: ShopOrder[];
  }
}

const NEVER = Number.POSITIVE_INFINITY;

/** Tmall's numbers are longer than 2^53: day, number of the person, slot, the buyer's last digits. */
export const tmallId = (number: number, slot: number, at: number): string =>
  `${2_000 + (dayOf(at) - 18_000)}${String(number * 100 + slot).padStart(11, "0")}${String(hash(number, 5) % 10_000).padStart(4, "0")}`;
export const wechatId = (number: number, slot: number, at: number): string =>
  `37${String(dayOf(at)).slice(1)}${String(number * 100 + slot).padStart(11, "0")}${String(hash(number, 6) % 100).padStart(2, "0")}`;

const words = ["我", "t", "爱", "小", "云", "山", "j", "老", "快", "阿"];
/** What Tmall shows of a buyer's nick: mostly the same for many. */
export const tmallNick = (person: Person): string => `${words[hash(person.number, 3) % words.length]}**`;

const itemsOf = (random: Random): ShopItem[] => {
  const count = random.chance(0.75) ? 1 : random.between(2, 3);
  const items: ShopItem[] = [];
  for (let i = 0; i < count; i++) {
    const product = products[Math.min(random.int(products.length), random.int(products.length))]!;
    const quantity = product.list < 400 && random.chance(0.2) ? 2 : 1;
    const priceYuan = Math.round(product.list * (0.82 + random.unit() * 0.18));
    if (!items.some((item) => item.product === product)) items.push({product, quantity, priceYuan, isRefunded: false});
  }
  return items;
};

/** An order of the shop with its stages: unpaid, closed, paid, shipped, done, refunded. */
export const shopOrderOf = (life: Life, id: string, createdAt: number, account: Account | undefined, random: Random): ShopOrder => {
  const store = storeOn(life.person.home, dayOf(createdAt));
  const fate = random.unit();
  const isPaid = fate > 0.06;
  const isRefunded = isPaid && fate < 0.12;
  const paidAt = isPaid ? createdAt + random.between(20, 1500) : NEVER;
  const shippedAt = isPaid && fate > 0.08 ? createdAt + random.between(6, 60) * HOUR : NEVER;
  const doneAt = shippedAt !== NEVER && !isRefunded ? shippedAt + random.between(3, 12) * DAY : NEVER;
  const closedAt = !isPaid ? createdAt + DAY : isRefunded ? createdAt + random.between(3, 15) * DAY : NEVER;
  const items = itemsOf(random);
  if (isRefunded) for (const item of items) item.isRefunded = true;
  else if (isPaid && items.length > 1 && random.chance(0.08)) items[0]!.isRefunded = true;
  return {
    id,
    store,
    contact: life.known(store, createdAt, random),
    account,
    nick: tmallNick(life.person),
    items,
    createdAt,
    paidAt,
    shippedAt,
    doneAt,
    closedAt,
    refundedAt: isRefunded ? closedAt : items.some((item) => item.isRefunded) ? doneAt : NEVER,
    isCarDeposit: false,
    changes: [createdAt, paidAt, shippedAt, doneAt, closedAt].filter((at) => at !== NEVER)
  };
};

/** Whether a WeChat order shows its number in full: a masked one stands behind a virtual number. */
export const showsNumber = ({createdAt}: ShopOrder): boolean => createdAt % 5 < 2;

/** The soonest that an account orders after it was opened, seconds: an order drawn for an earlier time is none. */
export const AT_ONCE = 1_200;

/** Sold by the group's flagship shop, which names no store. */
export const isFlagship = (order: ShopOrder): boolean => order.createdAt % 5 < 2;

/** The category in which an order has most money; of two alike the later in the alphabet. */
const categoryOf = (items: readonly ShopItem[]): string => {
  const sums = new Map<string, number>();
  for (const {product, priceYuan, quantity} of items) sums.set(product.category, (sums.get(product.category) ?? 0) + priceYuan * quantity);
  return [...sums].reduce((best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best))[0];
};

/**
 * Tells of a paid order less what was paid back, as it stands at the data date and, of a later one, in the end. @param isNamed whether its records say
 * whose it is
 */
export const tellOrder = ({items, paidAt, refundedAt}: ShopOrder, store: string, truth: Telling, isNamed: boolean): void => {
  const category = categoryOf(items);
  const sum = (until: number): number =>
    items.reduce((yuan, one) => yuan + (one.isRefunded && refundedAt <= until ? 0 : one.priceYuan * one.quantity), 0);
  truth.sale(paidAt, store, category, sum(END));
  const yuan = sum(LAST_SECOND);
  if (yuan > 0) truth.future({vin: "", kind: category, at: paidAt, yuan, margin: yuan * marginRatio(category), isNamed});
};

/** Whether a WeChat order can be told to be the person's: by its own number, or by an account that the group knows them by. */
const isNamed = (order: ShopOrder): boolean =>
  showsNumber(order) || order.account!.registeredAt <= END || order.account!.mobiles.some(({value}) => value !== "");

/** Accessories, maintenance packages and parts bought online, most at 11.11, 12.12 and 6.18. */
export default part({
  name: "shop",
  after: ["accounts"],
  begin: () => ({tmallOrders: [], wechatOrders: []}),
  live: (life, random) => {
    const {person} = life;
    if (person.hasTmall)
      for (let slot = 0; slot < 6 && random.chance(slot === 0 ? 0.92 : 0.44); slot++) {
        const at = orderSecond(random);
        life.tmallOrders.push(shopOrderOf(life, tmallId(person.number, slot, at), at, undefined, random));
      }
    if (life.accounts.length === 0) return;
    for (let slot = 0; slot < 6 && random.chance(0.58); slot++) {
      const at = orderSecond(random);
      const accounts = life.accounts.filter(({registeredAt}) => registeredAt + AT_ONCE <= at);
      if (accounts.length > 0)
        life.wechatOrders.push(shopOrderOf(life, wechatId(person.number, slot, at), at, random.pick(accounts), random));
    }
  },
  tell: ({tmallOrders, wechatOrders}, truth) => {
    for (const order of tmallOrders) tellOrder(order, isFlagship(order) ? "" : order.store.code, truth, false);
    for (const order of wechatOrders)
      if (!order.isCarDeposit) tellOrder(order, order.account?.appid === GROUP_APPID ? "" : order.store.code, truth, isNamed(order));
  }
});
