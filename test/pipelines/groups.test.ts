import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {openGeneration} from "../../src/generation/open.ts";
import {type Fixture, fixture} from "./fixture.ts";

/** A dealer group's own ERP; its numbers are unique within it only. */
const erp = (name: string): string => `
name: ${name}
feeds:
  customers:
    files: "${name}/customers-*.csv"
    day: "-(\\\\d{8})"
    later: upsert
    key: [dealer, no]
    to:
      contacts#customer: {role: "'customer'", name: name, mobile: phone, store_alias: dealer}
  sales:
    files: "${name}/sales-*.csv"
    day: "-(\\\\d{8})"
    later: upsert
    key: [dealer, so]
    to:
      orders:
        order_no: so
        contact_source: "'${name}.customers'"
        contact_key: blank(dealer) || '|' || blank(customer) || '#customer'
        store_alias: dealer
        category: "'new_vehicle'"
        status: "'delivered'"
        ordered_at: local(signed)
        delivered_at: local(delivered)
        amount_yuan: yuan(total)
        vin: vin
        external_order_no: web
      payments:
        order_no: so
        payment_no: so
        kind: "'full'"
        amount_yuan: yuan(total)
        paid_at: local(delivered)
`;

/** What the group keeps of itself: its stores and what each ERP calls them; and its shop. */
const own = `
name: club
feeds:
  stores:
    files: "club/stores-*.csv"
    day: "-(\\\\d{8})"
    later: snapshot
    key: [code]
    to:
      stores: {store_code: code, name: code, dealer_code: dealer, bought_on: day(bought)}
      aliases: {kind: "'store'", channel: erp, alias: dealer, code: code}
  shop:
    files: "club/shop-*.csv"
    day: "-(\\\\d{8})"
    later: upsert
    key: [no]
    to:
      orders: {order_no: no, store_alias: store, category: "'new_vehicle'", status: "'deposit_paid'", ordered_at: local(placed), amount_yuan: yuan(deposit)}
      contacts: {role: "'buyer'", name: name, mobile: phone}
`;

const customers = (name: string, phone: string): string => `dealer,no,name,phone\nD1,C1,${name},${phone}\n`;
const sale = (vin: string, total: number, web: string): string =>
  `dealer,so,customer,signed,delivered,total,vin,web\nD1,SO1,C1,2026-01-10 10:00:00,2026-01-20 10:00:00,${total},${vin},${web}\n`;
const stores = (...lines: string[]): string => ["code,dealer,erp,bought", ...lines, ""].join("\n");

let group: Fixture;
const add = (name: string): void => {
  mkdirSync(join(group.workspace.root, "channels", name), {recursive: true});
  writeFileSync(join(group.workspace.root, "channels", name, "channel.yaml"), erp(name));
};
const ask = async (sql: string) => {
  const generation = await openGeneration(group.workspace.root);
  const rows = await generation.rows(sql);
  await generation.close();
  return rows;
};
const orders =
  "select source, source_key, store_code, cast(revenue_yuan as double) as yuan, is_counted_elsewhere from facts.orders order by source";
const people = `select m.source, m.source_key, m.person_id from identity.members m order by m.source, m.source_key`;

let before: unknown[];
beforeAll(async () => {
  group = fixture(own, ["identity.members", "marts.profiles", "facts.payments", "facts.deals", "marts.store_calendar"]);
  add("dms");
  group.put("club/stores-20260131.csv", stores("S1,D1,dms,"));
  group.put("club/shop-20260131.csv", "no,store,placed,deposit,name,phone\nW1,S1,2026-01-05 09:00:00,500,王一,19900010001\n");
  group.put("dms/customers-20260131.csv", customers("王一", "19900010001"));
  group.put("dms/sales-20260131.csv", sale("LSVAA4BR1DN000001", 100_000, "W1"));
  expect(await group.run()).toMatchObject({state: "published", refused: [], held: [], strays: []});
  before = [...(await ask(orders)), ...(await ask(people))];
  add("dms_north");
  group.put("club/stores-20260201.csv", stores("S1,D1,dms,", "N1,D1,dms_north,2026-01-15"));
  group.put("dms_north/customers-20260201.csv", customers("李二", "19900010002"));
  group.put("dms_north/sales-20260201.csv", sale("LSVAA4BR1DN000002", 200_000, ""));
  expect(await group.run({now: "2026-02-02T02:00:00Z"})).toMatchObject({state: "published", refused: [], held: [], strays: []});
}, 60_000);
afterAll(() => group.close());

test("a bought group with the same dealer, customer and order numbers is configuration alone: nothing of ours changes", async () => {
  const after = [...(await ask(orders)), ...(await ask(people))];
  expect(after).toEqual(expect.arrayContaining(before));
  expect(after).toHaveLength(before.length + 2);
});

test("its customers, orders, payments and store are its own", async () => {
  expect(await ask(orders)).toEqual([
    {source: "club.shop", source_key: "W1", store_code: "S1", yuan: 0, is_counted_elsewhere: true},
    {source: "dms.sales", source_key: "D1|SO1", store_code: "S1", yuan: 100_000, is_counted_elsewhere: false},
    {source: "dms_north.sales", source_key: "D1|SO1", store_code: "N1", yuan: 200_000, is_counted_elsewhere: false}
  ]);
  expect(await ask("select cast(count(*) as integer) as n from marts.profiles where is_identified and orders = 1")).toEqual([{n: 2}]);
  expect(await ask("select store_code, cast(amount_yuan as double) as yuan from facts.payments order by store_code")).toEqual([
    {store_code: "N1", yuan: 200_000},
    {store_code: "S1", yuan: 100_000}
  ]);
});

test("its ERP delivers cars as ours does: a deal of the store, nobody's online order", async () => {
  expect(await ask("select dealer_source, online_key, direction, link_reason from facts.deals order by dealer_source")).toEqual([
    {dealer_source: "dms.sales", online_key: "W1", direction: "online_to_offline", link_reason: "order_number"},
    {dealer_source: "dms_north.sales", online_key: null, direction: "store", link_reason: "none"}
  ]);
});

test("it counts from the day on which it was bought, as then; with its whole past, as now", async () => {
  expect(
    await ask("select cast(from_on as varchar) as from_on, is_ours from marts.store_calendar where store_code = 'N1' order by from_on")
  ).toEqual([
    {from_on: "1900-01-01", is_ours: false},
    {from_on: "2026-01-15", is_ours: true}
  ]);
});
