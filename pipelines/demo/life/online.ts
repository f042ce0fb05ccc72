import type {Life} from "../life.ts";
import {part} from "../life.ts";
import type {Contact} from "../person.ts";
import type {Random} from "../random.ts";
import {DAY, dayOf, HOUR, LAST_SECOND} from "../time.ts";
import {eveningHour} from "../world/calendar.ts";
import {carProduct} from "../world/products.ts";
import type {Series} from "../world/series.ts";
import type {Store} from "../world/stores.ts";
import {BEFORE, type Sale} from "./purchase.ts";
import {shopOrderOf, tmallId, tmallNick, wechatId} from "./shop.ts";

export interface TmallCarOrder {
  deal: string;
  id: string;
  store: Store;
  contact: Contact;
  nick: string;
  series: Series;
  model: string;
  color: string;
  createdAt: number;
  depositYuan: number;
  balanceYuan: number;
  balanceAt: number;
  consumedAt: number;
  refundedAt: number;
  isPaid: boolean;
  changes: number[];
}

declare module "../life.ts" {
  interface Life {
    carOrders: TmallCarOrder[];
  }
}

const NEVER = Number.POSITIVE_INFINITY;

/** Ordered at Tmall with a deposit, the balance paid there or refused, the car handed over by the store. */
const atTmall = (life: Life, sale: Sale, random: Random): void => {
  const createdAt = eveningHour(dayOf(sale.createdAt) - random.between(1, 6), random);
  const isPaid = random.chance(0.96);
  const refundedAt = isPaid && sale.abortedAt !== NEVER ? sale.abortedAt + random.between(1, 3) * DAY : NEVER;
  const balanceAt =
    isPaid && sale.abortedAt === NEVER ? Math.max(createdAt + HOUR, sale.deliveredAt - random.between(2, 40) * HOUR) : NEVER;
  const depositYuan = random.pick([999, 2000, 5000, 10_000]);
  const id = tmallId(life.person.number, 90 + life.carOrders.length, createdAt);
  life.carOrders.push({
    deal: sale.deal,
    id,
    store: sale.store,
    contact: life.known(sale.store, createdAt, random),
    nick: tmallNick(life.person),
    series: sale.car.series,
    model: sale.car.model,
    color: sale.car.color,
    createdAt,
    depositYuan,
    balanceYuan: sale.priceYuan - depositYuan,
    balanceAt,
    consumedAt: sale.deliveredAt,
    refundedAt,
    isPaid,
    changes: [createdAt, balanceAt, sale.deliveredAt, refundedAt].filter((at) => at !== NEVER).sort((a, b) => a - b)
  });
  if (isPaid) sale.onlineNo = id;
};

/** A deposit paid in the WeChat shop, redeemed against the car. */
const atWechat = (life: Life, sale: Sale, random: Random): void => {
  const createdAt = eveningHour(dayOf(sale.createdAt) - random.between(1, BEFORE), random);
  const account = life.accounts.find(({registeredAt}) => registeredAt < createdAt);
  if (account === undefined || createdAt > LAST_SECOND) return;
  const order = shopOrderOf(life, wechatId(life.person.number, 80 + life.wechatOrders.length, createdAt), createdAt, account, random);
  const product = carProduct(sale.car.series);
  order.items = [{product, quantity: 1, priceYuan: 2000, isRefunded: sale.abortedAt !== NEVER}];
  order.isCarDeposit = true;
  order.store = sale.store;
  order.paidAt = createdAt + 90;
  order.shippedAt = NEVER;
  order.doneAt = sale.deliveredAt;
  order.closedAt = sale.abortedAt === NEVER ? NEVER : sale.abortedAt + DAY;
  order.refundedAt = order.closedAt;
  order.changes = [createdAt, order.paidAt, order.doneAt, order.closedAt].filter((at) => at !== NEVER);
  life.wechatOrders.push(order);
  sale.onlineNo = order.id;
};

/** Car deals that begin online and are delivered in the store: the ERP's order carries the shop's number. */
export default part({
  name: "online",
  after: ["purchase", "shop", "answers"],
  begin: () => ({carOrders: []}),
  live: (life, random) => {
    for (const sale of life.sales) {
      if (sale.origin === "tmall") atTmall(life, sale, random);
      if (sale.origin === "wechat") atWechat(life, sale, random);
    }
  },
  tell: ({sales, carOrders, wechatOrders}, truth) => {
    for (const order of carOrders) truth.deal(order.deal, "tmall.car_orders", order.id, order.createdAt);
    for (const sale of sales) {
      const order = wechatOrders.find((one) => one.isCarDeposit && one.id === sale.onlineNo);
      if (order !== undefined) truth.deal(sale.deal, "wechat.orders", order.id, order.createdAt);
    }
  }
});
