import {writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Life, ShopOrder} from "./life.ts";
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
}
/** Orders and revenue as simulated: cars counted at delivery, service at settlement, goods at payment, each net of refunds. */
export interface Total {
  channel: string;
  category: string;
  month: string;
  orders: number;
  revenue_yuan: number;
}

export interface Truth {
  record: (source: string, key: string, role: string, truth: string) => void;
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
    `${one.number},${one.kind},${one.habit},${one.name},${one.kind === "person" ? (one.isMale ? "male" : "female") : ""},${one.kind === "person" ? dateText(one.born) : ""},${one.nationalId},${one.uscc},${mobileOn(one, UNTIL)},${one.home.code},${first <= END ? dateText(dayOf(first)) : ""}\n`
  );
  if (!hasRelative(life)) return;
  const other = life.repairs.find((repair) => repair.bringer.truth.endsWith(".r"))!.bringer;
  out.write(`${other.truth},relative,,${other.name},${other.isMale ? "male" : "female"},,,,${other.mobile},${one.home.code},\n`);
};

const shopTotals = (
  channel: string,
  orders: readonly ShopOrder[],
  add: (channel: string, category: string, at: number, yuan: number) => void
): void => {
  for (const order of orders) {
    if (order.paidAt > END || order.isCarDeposit) continue;
    let sum = 0;
    for (const item of order.items) if (!item.isRefunded || order.closedAt > END) sum += item.priceYuan * item.quantity;
    add(channel, "shop", order.paidAt, sum);
  }
};

/** Writes the truth beside the files: who each record is, who there is, and what was simulated. */
export const openTruth = (folder: string): Truth => {
  const records = openSink(join(folder, "records.csv.gz"), {isGzip: true});
  const people = openSink(join(folder, "people.csv"));
  records.write("source,source_key,role,person\n");
  people.write("person,kind,habit,name,gender,born_on,national_id,uscc,mobile,home_store,first_seen_on\n");
  const totals = new Map<string, Total>();
  const add = (channel: string, category: string, at: number, yuan: number): void => {
    const month = monthText(at);
    const key = `${channel}|${category}|${month}`;
    const total = totals.get(key) ?? {channel, category, month, orders: 0, revenue_yuan: 0};
    total.orders += 1;
    total.revenue_yuan += yuan;
    totals.set(key, total);
  };
  return {
    record: (source, key, role, truth) => records.write(`${source},${key}#${role},${role},${truth}\n`),
    life: (life) => {
      person(life, people);
      for (const sale of life.sales)
        if (sale.deliveredAt <= END && sale.returnedAt > END)
          add("dms", "new_vehicle", sale.deliveredAt, sale.priceYuan + sale.extrasYuan + sale.insuranceYuan);
      for (const one of life.settlements) add("dms", "service", one.at, one.labourYuan + one.partsYuan);
      shopTotals("tmall", life.tmallOrders, add);
      shopTotals("wechat", life.wechatOrders, add);
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
