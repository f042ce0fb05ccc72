import type {Life} from "../life.ts";
import {part} from "../life.ts";
import type {Random} from "../random.ts";
import {DAY, dateText, dayOf, END, HOUR, LAST_SECOND} from "../time.ts";
import {orderSecond} from "../world/calendar.ts";
import {marginRatio} from "../world/margins.ts";
import {type Product, products} from "../world/products.ts";
import {type ShopOrder, shopOrderOf, tellOrder} from "./shop.ts";

const NEVER = Number.POSITIVE_INFINITY;

/** Goods called to one of VIPshop's warehouses. */
export interface Pick {
  po: string;
  warehouse: string;
  at: number;
  goods: {product: Product; pieces: number}[];
  changes: number[];
}

declare module "../life.ts" {
  interface Life {
    /** Fulfilled by a store; nobody says for whom. */
    oxoOrders: ShopOrder[];
    dropships: ShopOrder[];
    picks: Pick[];
  }
}

const warehouses = ["VIP_SH", "VIP_NH", "VIP_BJ", "VIP_CD", "VIP_HZ"];
/** Year, day of the year, then what only this (person, slot) has. */
const idOf = (number: number, slot: number, at: number): string =>
  `${dateText(dayOf(at)).slice(2, 4)}${dateText(dayOf(at)).slice(5).replace("-", "")}${String(number * 10 + slot).padStart(9, "0")}`;

/** An order reaches us paid; a part of it cannot come back. */
const orderOf = (life: Life, slot: number, at: number, random: Random): ShopOrder => {
  const made = shopOrderOf(life, idOf(life.person.number, slot, at), at, undefined, random);
  const isReturned = made.paidAt !== NEVER && made.closedAt !== NEVER;
  for (const item of made.items) item.isRefunded = isReturned;
  const shippedAt = made.shippedAt === NEVER ? at + 8 * HOUR : made.shippedAt;
  const closedAt = isReturned ? made.closedAt : NEVER;
  return {
    ...made,
    paidAt: at,
    shippedAt,
    closedAt,
    refundedAt: closedAt,
    changes: [at, shippedAt, made.doneAt, closedAt].filter((one) => one !== NEVER)
  };
};

const pickOf = (life: Life, at: number, random: Random): Pick => ({
  po: String(2_000_000_000 + life.person.number),
  warehouse: random.pick(warehouses),
  at,
  goods: [random.pick(products), random.pick(products)]
    .filter((product, i, all) => product.category === "accessory" && all.indexOf(product) === i)
    .map((product) => ({product, pieces: random.between(2, 60)})),
  changes: [at]
});

/** VIPshop: what it sells lands in the lives of people whom it does not name. */
export default part({
  name: "vipshop",
  after: [],
  begin: () => ({oxoOrders: [], dropships: [], picks: []}),
  live: (life, random) => {
    const draw = (share: number, slot: number, use: (at: number, slot: number) => void): void => {
      if (random.chance(share)) use(orderSecond(random), slot);
    };
    draw(0.06, 1, (at, slot) => {
      const {items, ...order} = orderOf(life, slot, at, random);
      // What comes back to a store order is settled by VIPshop, and never told.
      for (const item of items) item.isRefunded = false;
      const shippedAt = order.shippedAt;
      life.oxoOrders.push({...order, items, closedAt: NEVER, refundedAt: NEVER, changes: [at, shippedAt]});
    });
    if (life.person.kind === "person") draw(0.015, 2, (at, slot) => life.dropships.push(orderOf(life, slot, at, random)));
    draw(0.007, 3, (at) => {
      const pick = pickOf(life, Math.floor(at / DAY) * DAY + 8 * HOUR, random);
      if (pick.goods.length > 0) life.picks.push(pick);
    });
  },
  tell: ({oxoOrders, dropships}, truth) => {
    for (const order of oxoOrders) tellOrder(order, order.store.code, truth, false);
    // Its lines are not told, so all of it is accessories.
    for (const {items, createdAt, refundedAt} of dropships) {
      const yuan = items.reduce((sum, item) => sum + item.priceYuan * item.quantity, 0);
      if (refundedAt > END) truth.sale(createdAt, "", "accessory", yuan);
      if (refundedAt > LAST_SECOND)
        truth.future({vin: "", kind: "accessory", at: createdAt, yuan, margin: yuan * marginRatio("accessory")});
    }
  }
});
