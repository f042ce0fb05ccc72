import type {Life} from "../life.ts";
import {part} from "../life.ts";
import {personOf} from "../people.ts";
import {Random, wordHash} from "../random.ts";
import {DAY, dayOf, HOUR} from "../time.ts";
import {shopDay} from "../world/calendar.ts";
import {type Store, storeOn} from "../world/stores.ts";
import {mallId, mallOrderOf, mallSince} from "./mall.ts";

const NEVER = Number.POSITIVE_INFINITY;
const SALT = wordHash("auction of a pair");
/** Chance that a lot comes up before a pair (2n, 2n + 1), by the number of those who may have an account. */
const RATES = [0.01, 0.05, 0.7];
const goods = ["18寸锻造轮毂 一套", "车载冰箱 20L", "行车记录仪 展示机", "儿童安全座椅 样品", "钣喷代金券 五次", "洗车年卡"];

/** What is auctioned: a car that a store took in part exchange, or accessories and vouchers. */
export interface Lot {
  no: string;
  title: string;
  /** "" for goods. */
  vin: string;
  store: Store;
  startYuan: number;
  /** 0 while nobody bids. */
  hammerYuan: number;
  opensAt: number;
  closesAt: number;
  orderNo: string;
  changes: number[];
}
export interface Bid {
  id: string;
  lotNo: string;
  memberId: string;
  yuan: number;
  at: number;
}

declare module "../life.ts" {
  interface Life {
    lots: Lot[];
    bids: Bid[];
  }
}

/** Cars taken in part exchange go to traders, who are no customers: their bids stay in the auction house. */
const tradedIn = (life: Life, random: Random): void => {
  for (const sale of life.sales) {
    if (sale.tradedVin === "" || sale.deliveredAt === NEVER || !random.chance(0.5)) continue;
    const opensAt = (dayOf(sale.deliveredAt) + random.between(5, 20)) * DAY + 10 * HOUR;
    const closesAt = opensAt + 60 * HOUR;
    const startYuan = random.between(20, 160) * 500;
    life.lots.push({
      no: `PC${String(life.person.number * 10 + life.lots.length).padStart(9, "0")}`,
      title: `二手车 ${sale.tradedBrand}${sale.tradedModel}`,
      vin: sale.tradedVin,
      store: storeOn(sale.store, dayOf(opensAt)),
      startYuan,
      hammerYuan: random.chance(0.8) ? startYuan + random.between(1, 30) * 200 : 0,
      opensAt,
      closesAt,
      orderNo: "",
      changes: [opensAt - 2 * DAY, opensAt, closesAt + 5]
    });
  }
};

/** A lot before two neighbours: whoever has an account bids, one after the other; the last bid wins and is an order of the shop. */
export default part({
  name: "auctions",
  after: ["answers", "mall", "purchase"],
  begin: () => ({lots: [], bids: []}),
  live: (life, random, seed) => {
    tradedIn(life, random);
    const {number} = life.person;
    const pair = new Random(seed, SALT, number >> 1);
    const numbers = [number & ~1, number | 1];
    const likely = numbers.filter((one) => mallSince({kind: "person", number: one}, seed) !== NEVER).length;
    if (!pair.chance(RATES[likely]!)) return;
    const two = numbers.map((one) => personOf(one, seed));
    const since = shopDay(pair);
    const bidders = two.filter((one) => mallSince(one, seed) < since * DAY);
    const home = storeOn(two[0]!.home, since);
    const opensAt = since * DAY + 10 * HOUR;
    const closesAt = opensAt + pair.between(2, 4) * DAY + 12 * HOUR;
    const startYuan = pair.between(2, 30) * 50;
    const step = Math.max(20, Math.round(startYuan / 200) * 10);
    const rounds = pair.between(1, 4);
    // The same for both: who bids when, and who has the last word.
    const first = pair.int(2);
    const bids =
      bidders.length === 0 ? [] : Array.from({length: rounds}, (__, i) => ({who: bidders[(first + i) % bidders.length]!.number, i}));
    const last = bids.at(-1);
    const no = `PM${String(number >> 1).padStart(9, "0")}`;
    const hammerYuan = last === undefined ? 0 : startYuan + step * last.i;
    const title = pair.pick(goods);
    const settledAt = closesAt + 5;
    const orderNo = last === undefined ? "" : mallId(last.who, 70, settledAt);
    if (number % 2 === 0)
      life.lots.push({
        no,
        title,
        vin: "",
        store: home,
        startYuan,
        hammerYuan,
        opensAt,
        closesAt,
        orderNo,
        changes: [opensAt - 2 * DAY, opensAt, settledAt]
      });
    const [buyer] = life.mallAccounts;
    if (buyer === undefined) return;
    for (const {who, i} of bids)
      if (who === number)
        life.bids.push({
          id: `B${i + 1}`,
          lotNo: no,
          memberId: buyer.id,
          yuan: startYuan + step * i,
          at: closesAt - (rounds - i) * 900 - (i % 7)
        });
    if (last?.who !== number) return;
    const order = mallOrderOf(life, buyer, settledAt, pair);
    const [item] = order.items;
    const paidAt = settledAt + pair.between(60, 7200);
    const doneAt = paidAt + pair.between(2, 9) * DAY;
    life.mallOrders.push({
      ...order,
      id: orderNo,
      kind: "lot",
      lotNo: no,
      store: home,
      items: [
        {
          ...item!,
          product: {sku: `LOT-${no}`, title, category: "accessory", list: hammerYuan},
          quantity: 1,
          priceYuan: hammerYuan,
          isRefunded: false
        }
      ],
      stages: [{no: `P${orderNo}1`, kind: "full", yuan: hammerYuan, paidAt}],
      paidAt,
      shippedAt: paidAt + DAY,
      doneAt,
      closedAt: NEVER,
      refundedAt: NEVER,
      changes: [settledAt, paidAt, paidAt + DAY, doneAt]
    });
  }
});
