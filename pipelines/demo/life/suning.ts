import type {Life} from "../life.ts";
import {part} from "../life.ts";
import type {Person} from "../person.ts";
import {hash, type Random} from "../random.ts";
import {DAY, dayOf, END, HOUR} from "../time.ts";
import {eveningHour, orderSecond} from "../world/calendar.ts";
import {carProduct, products} from "../world/products.ts";
import type {Sale} from "./purchase.ts";
import {type ShopItem, type ShopOrder, shopOrderOf, tellOrder} from "./shop.ts";

const NEVER = Number.POSITIVE_INFINITY;

/** A deposit: the balance comes, or the deposit is kept or given back; never = Infinity. */
export interface Reserve {
  depositYuan: number;
  balanceAt: number;
  keptAt: number;
  returnedAt: number;
}
export interface SuningOrder extends ShopOrder {
  /** Fitted or handed over in a store, which the lines name. */
  isFitted: boolean;
  reserve: Reserve | undefined;
}

declare module "../life.ts" {
  interface Life {
    suningOrders: SuningOrder[];
  }
}

const idOf = ({number}: Person, slot: number, at: number): string => `3${dayOf(at)}${String(number * 10 + slot).padStart(9, "0")}`;
/** The account's name at Suning, shown in part. */
export const suningUser = ({number}: Person): string => `sn_${hash(number, 41).toString(36).slice(0, 4)}**`;

/** What a presale is made for. */
const dear = products.filter((one) => one.list >= 1_000 && one.category !== "extended_warranty");

/** The order as a reserved one: its item, its deposit, and what becomes of it. */
const reserved = (made: ShopOrder, item: ShopItem, reserve: Reserve, doneAt: number): SuningOrder => {
  const shippedAt = reserve.balanceAt === NEVER ? NEVER : reserve.balanceAt + DAY;
  const moments = [made.createdAt, reserve.balanceAt, reserve.keptAt, reserve.returnedAt, shippedAt, doneAt];
  return {
    ...made,
    items: [item],
    isFitted: true,
    reserve,
    paidAt: made.createdAt,
    shippedAt,
    doneAt,
    closedAt: NEVER,
    refundedAt: NEVER,
    changes: moments.filter((at) => at !== NEVER).sort((a, b) => a - b)
  };
};

const goods = (life: Life, slot: number, createdAt: number, random: Random): SuningOrder => {
  const made = shopOrderOf(life, idOf(life.person, slot, createdAt), createdAt, undefined, random);
  if (made.paidAt === NEVER || !random.chance(0.25)) {
    // The port tells no time of payment, so what is paid is paid when it was ordered.
    const paidAt = made.paidAt === NEVER ? NEVER : createdAt;
    return {...made, paidAt, isFitted: random.chance(0.6), reserve: undefined};
  }
  const product = random.pick(dear);
  const priceYuan = Math.round(product.list * 0.9);
  const fate = random.unit();
  const endsAt = createdAt + random.between(3, 25) * DAY;
  const reserve = {
    depositYuan: Math.max(50, Math.round((priceYuan * 0.1) / 50) * 50),
    balanceAt: fate < 0.7 ? endsAt : NEVER,
    keptAt: fate >= 0.7 && fate < 0.88 ? endsAt : NEVER,
    returnedAt: fate >= 0.88 ? endsAt : NEVER
  };
  return reserved(made, {product, quantity: 1, priceYuan, isRefunded: false}, reserve, fate < 0.7 ? endsAt + 6 * DAY : NEVER);
};

/** A car reserved at Suning, its balance paid there before the store hands it over; a deal given up loses its deposit or gets it back. */
const car = (life: Life, sale: Sale, slot: number, random: Random): SuningOrder => {
  const createdAt = eveningHour(dayOf(sale.createdAt) - random.between(1, 6), random);
  const made = shopOrderOf(life, idOf(life.person, slot, createdAt), createdAt, undefined, random);
  const isLost = sale.abortedAt !== NEVER;
  const endsAt = sale.abortedAt + DAY;
  const isKept = isLost && random.chance(0.3);
  const reserve = {
    depositYuan: random.pick([500, 1000, 2000]),
    balanceAt: isLost ? NEVER : Math.max(createdAt + HOUR, sale.deliveredAt - random.between(2, 40) * HOUR),
    keptAt: isKept ? endsAt : NEVER,
    returnedAt: isLost && !isKept ? endsAt : NEVER
  };
  const item = {product: carProduct(sale.car.series), quantity: 1, priceYuan: sale.priceYuan, isRefunded: false};
  return {...reserved(made, item, reserve, isLost ? NEVER : sale.deliveredAt + DAY), store: sale.store, isCarDeposit: true};
};

/** Orders at Suning: accessories and packages, many fitted in a store, some reserved with a deposit; now and then a car. */
export default part({
  name: "suning",
  after: ["purchase", "online"],
  begin: () => ({suningOrders: []}),
  live: (life, random) => {
    const {person, sales, suningOrders} = life;
    if (person.kind !== "person") return;
    sales.forEach((sale, i) => {
      if (sale.onlineNo !== "" || sale.origin !== "walk_in" || sale.returnedAt !== NEVER || !random.chance(0.03)) return;
      const order = car(life, sale, 5 + i, random);
      suningOrders.push(order);
      sale.onlineNo = order.id;
    });
    if (!random.chance(0.04)) return;
    for (let slot = 0; slot < 4 && (slot === 0 || random.chance(0.3)); slot++) {
      suningOrders.push(goods(life, slot, orderSecond(random), random));
    }
  },
  tell: ({sales, suningOrders}, truth) => {
    for (const order of suningOrders) {
      const sale = order.isCarDeposit && sales.find((one) => one.onlineNo === order.id);
      if (sale) truth.deal(sale.deal, "suning.orders", order.id, order.createdAt);
      else {
        const {balanceAt} = order.reserve ?? {balanceAt: order.paidAt};
        // A reserved order counts from its day, but only once its balance is there.
        const paidAt = balanceAt <= END ? order.paidAt : balanceAt;
        tellOrder({...order, paidAt}, order.isFitted ? order.store.code : "", truth, true);
      }
    }
  }
});
