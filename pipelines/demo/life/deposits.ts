import type {Life} from "../life.ts";
import {part} from "../life.ts";
import type {Random} from "../random.ts";
import {DAY, dayOf, HOUR} from "../time.ts";
import {eveningHour} from "../world/calendar.ts";
import {carProduct} from "../world/products.ts";
import {type MallOrder, mallOrderOf, returnOf} from "./mall.ts";
import type {Sale} from "./purchase.ts";

const NEVER = Number.POSITIVE_INFINITY;

/** The shop's order of a car: a deposit, mostly the balance too, fetched at the store; a cancelled one gets its deposit back. */
const ordered = (life: Life, sale: Sale, random: Random): MallOrder => {
  const [buyer] = life.mallAccounts;
  const createdAt = eveningHour(dayOf(sale.createdAt) - random.between(1, 5), random);
  const order = mallOrderOf(life, buyer!, createdAt, random);
  const lost = Math.min(sale.abortedAt, sale.returnedAt);
  const depositYuan = random.pick([1000, 2000, 5000]);
  const balanceAt =
    lost === NEVER && random.chance(0.75) ? Math.max(createdAt + 2 * HOUR, sale.deliveredAt - random.between(2, 40) * HOUR) : NEVER;
  const closedAt = lost === NEVER ? NEVER : lost + random.between(1, 3) * DAY;
  const paidAt = createdAt + random.between(30, 600);
  return {
    ...order,
    kind: "car",
    store: sale.store,
    series: sale.car.series,
    model: sale.car.model,
    vin: sale.car.vin,
    items: [{product: carProduct(sale.car.series), quantity: 1, priceYuan: sale.priceYuan, isRefunded: closedAt !== NEVER}],
    stages: [
      {no: `P${order.id}1`, kind: "deposit", yuan: depositYuan, paidAt},
      {no: `P${order.id}2`, kind: "balance", yuan: sale.priceYuan - depositYuan, paidAt: balanceAt}
    ],
    paidAt,
    shippedAt: NEVER,
    doneAt: closedAt === NEVER ? sale.deliveredAt : NEVER,
    closedAt,
    refundedAt: closedAt,
    isCarDeposit: true,
    changes: [createdAt, paidAt, balanceAt, closedAt === NEVER ? sale.deliveredAt : closedAt]
      .filter((at) => at !== NEVER)
      .sort((a, b) => a - b)
  };
};

/** Car deals that begin in the group's own shop and are delivered by the store: the ERP's order carries the shop's number. */
export default part({
  name: "deposits",
  after: ["answers", "mall", "online", "purchase"],
  live: (life, random) => {
    const [buyer] = life.mallAccounts;
    for (const sale of life.sales) {
      if (!random.chance(0.4) || buyer === undefined || sale.onlineNo !== "") continue;
      if (sale.origin !== "walk_in" || buyer.registeredAt + 7 * DAY > sale.createdAt) continue;
      const order = ordered(life, sale, random);
      life.mallOrders.push(order);
      sale.onlineNo = order.id;
      if (order.refundedAt !== NEVER) life.returns.push(returnOf(order, order.stages[0]!.yuan, life.returns.length, random));
    }
  },
  tell: ({sales, mallOrders}, truth) => {
    for (const sale of sales) {
      const order = mallOrders.find((one) => one.isCarDeposit && one.id === sale.onlineNo);
      if (order !== undefined) truth.deal(sale.deal, "mall.orders", order.id, order.createdAt);
    }
  }
});
