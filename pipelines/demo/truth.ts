import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {saleYuan} from "./life/purchase.ts";
import type {ShopOrder} from "./life/shop.ts";
import type {Life} from "./life.ts";
import {mobileOn} from "./people.ts";
import {openSink, type Sink} from "./sink.ts";
import {dateText, dayOf, END, monthText, UNTIL} from "./time.ts";

/** What one feed holds, per delivery. */
export interface Count {
  channel: string;
  feed: string;
  delivery: number;
  file: string;
  records: number;
  duplicates: number;
  rejected: number;
  ignored: number;
  /** The same bytes as an earlier file of the feed: it adds a delivery and no records. */
  is_repeat?: boolean;
}
/** As simulated: orders by the month in which they were placed (repairs: opened); revenue net of refunds by the month of delivery (cars), settlement (service) or payment (shop). A car's deposit online is no revenue: its delivery counts. */
export interface Total {
  channel: string;
  category: string;
  month: string;
  orders: number;
  revenue_yuan: number;
}

export interface Truth {
  record: (source: string, key: string, role: string, who: string, noise: string) => void;
  life: (life: Life) => void;
  close: (counts: readonly Count[], keys: Readonly<Record<string, number>>) => void;
}

/** Those of a household who are seen only through the person: they bring the car. */
const hasRelative = (life: Life): boolean => life.repairs.some((repair) => repair.bringer.truth.endsWith(".r"));

const person = (life: Life, out: Sink): void => {
  const {person: one} = life;
  const firsts = [...life.customers.map((customer) => customer.versions[0]!.at), ...life.accounts.map((account) => account.registeredAt)];
  for (const list of [life.tmallOrders, life.carOrders]) for (const order of list) firsts.push(order.createdAt);
  for (const lead of life.carLeads) firsts.push(lead.at);
  const first = Math.min(...firsts);
  out.write(
    `${one.number},${one.kind},${one.habit},${one.name},${one.kind === "person" ? (one.isMale ? "male" : "female") : ""},${one.kind === "person" ? dateText(one.born) : ""},${one.nationalId},${one.uscc},${mobileOn(one, UNTIL)},${one.home.code},${first <= END ? dateText(dayOf(first)) : ""},${one.ties.join("|")}\n`
  );
  if (!hasRelative(life)) return;
  const other = life.repairs.find((repair) => repair.bringer.truth.endsWith(".r"))!.bringer;
  out.write(`${other.truth},relative,,${other.name},${other.isMale ? "male" : "female"},,,,${other.mobile},${one.home.code},,\n`);
};

/** Adds to a month's orders and revenue. */
type Add = (channel: string, category: string, at: number, orders: number, yuan: number) => void;

const shopTotals = (channel: string, orders: readonly ShopOrder[], add: Add): void => {
  for (const order of orders) {
    if (order.createdAt > END) continue;
    const category = order.isCarDeposit ? "new_vehicle" : "shop";
    add(channel, category, order.createdAt, 1, 0);
    if (order.paidAt > END || order.isCarDeposit) continue;
    let sum = 0;
    for (const item of order.items) if (!item.isRefunded || order.refundedAt > END) sum += item.priceYuan * item.quantity;
    add(channel, category, order.paidAt, 0, sum);
  }
};

const lifeTotals = (life: Life, add: Add): void => {
  for (const sale of life.sales) {
    if (sale.createdAt <= END) add("dms", "new_vehicle", sale.createdAt, 1, 0);
    if (sale.deliveredAt <= END && sale.returnedAt > END) add("dms", "new_vehicle", sale.deliveredAt, 0, saleYuan(sale));
  }
  for (const repair of life.repairs) add("dms", "service", repair.createdAt, 1, 0);
  for (const one of life.settlements) add("dms", "service", one.at, 0, one.labourYuan + one.partsYuan);
  for (const order of life.carOrders) if (order.createdAt <= END) add("tmall", "new_vehicle", order.createdAt, 1, 0);
  shopTotals("tmall", life.tmallOrders, add);
  shopTotals("wechat", life.wechatOrders, add);
};

/** Writes the truth beside the files: who each record is, who there is, and what was simulated. */
export const openTruth = (folder: string): Truth => {
  const records = openSink(join(folder, "records.csv.gz"), {isGzip: true});
  const people = openSink(join(folder, "people.csv"));
  records.write("source,source_key,role,person,noise\n");
  people.write("person,kind,habit,name,gender,born_on,national_id,uscc,mobile,home_store,first_seen_on,ties\n");
  const totals = new Map<string, Total>();
  const add: Add = (channel, category, at, orders, yuan) => {
    const month = monthText(at);
    const key = `${channel}|${category}|${month}`;
    let total = totals.get(key);
    if (total === undefined) {
      total = {channel, category, month, orders: 0, revenue_yuan: 0};
      totals.set(key, total);
    }
    total.orders += orders;
    total.revenue_yuan += yuan;
  };
  return {
    record: (source, key, role, who, noise) => records.write(`${source},${key}#${role},${role},${who},${noise}\n`),
    life: (life) => {
      person(life, people);
      lifeTotals(life, add);
    },
    close: (counts, keys) => {
      records.close();
      people.close();
      const sorted = [...totals.values()].sort((a, b) =>
        `${a.channel}${a.category}${a.month}`.localeCompare(`${b.channel}${b.category}${b.month}`)
      );
      writeFileSync(join(folder, "counts.json"), `${JSON.stringify({feeds: counts, keys, totals: sorted}, null, 1)}\n`);
    }
  };
};
