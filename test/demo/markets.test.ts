import {beforeAll, describe, expect, test} from "vitest";
import {born, strangersOf} from "../../pipelines/demo/birth.ts";
import {deliveriesOf} from "../../pipelines/demo/deliveries.ts";
import type {Life} from "../../pipelines/demo/life.ts";
import type {AnyFeed, LifeFeed, WorldFeed} from "../../pipelines/demo/port.ts";
import {Random, wordHash} from "../../pipelines/demo/random.ts";
import {registers} from "../../pipelines/demo/registry.ts";
import {END} from "../../pipelines/demo/time.ts";
import {armOf} from "../../pipelines/demo/world/campaigns.ts";

const PEOPLE = 3000;
const SEED = 3;
const NEVER = Number.POSITIVE_INFINITY;
let lives: Life[] = [];
let feeds: AnyFeed[] = [];
beforeAll(async () => {
  const {parts, noises, feeds: registered} = await registers();
  feeds = registered;
  const strangers = strangersOf(noises);
  lives = Array.from({length: PEOPLE}, (_, number) => {
    const life = born(number, SEED, strangers, parts);
    for (const part of parts) part.live(life, new Random(SEED, wordHash(part.name), number), SEED);
    return life;
  });
});

const feedOf = (name: string): AnyFeed => feeds.find((one) => `${one.channel}.${one.feed}` === name)!;
/** The records of a feed as the port knows them at a time, without noise. */
const recordsAt = (name: string, at: number) => {
  const feed = feedOf(name) as LifeFeed<unknown>;
  return lives.flatMap((life) => feed.items(life).flatMap((item) => (feed.changes(item)[0]! <= at ? [feed.row(item, at, life)] : [])));
};
// biome-ignore lint/suspicious/noExplicitAny: what a partner's JSON holds
const jsonAt = (name: string, at: number): any[] => recordsAt(name, at).map((row) => JSON.parse(row as string));
const aliases = (): readonly string[] =>
  (feedOf("stores.aliases") as WorldFeed).rows(deliveriesOf(1)[0]!, 120).map(([kind, channel, alias]) => `${kind} ${channel} ${alias}`);

describe("Autohome", () => {
  test("splits an enquiry over dealers of one brand, and at most one of them sells", () => {
    const enquiries = [...Map.groupBy(jsonAt("autohome.leads", END), (one) => one.key_push_id).values()];
    expect(enquiries.length / PEOPLE).toBeGreaterThan(0.25);
    expect(enquiries.filter((parts) => parts.length > 1).length).toBeGreaterThan(50);
    for (const parts of enquiries) {
      expect(parts.map((one) => one.distribute_status.split_count)).toEqual(parts.map(() => parts.length));
      expect(new Set(parts.map((one) => one.distribute_status.key_phone_hashcode)).size).toBe(1);
      const sold = parts.filter((one) => one.deal_status.deal_brand_id === one.deal_status.clue_brand_id);
      expect(sold.length).toBeLessThan(2);
    }
  });

  test("shows a number only once the shopper has been reached", () => {
    for (const one of jsonAt("autohome.leads", END)) {
      if (one.contact_status.has_contacted === 0) expect(one.phone ?? "").toMatch(/^(1\d\d\*{4}\d{4})?$/);
      if (one.distribute_status.clues_distribute_state === 3) expect(one.key_unique_id).toBe("");
    }
  });

  test("dates each state of a lead no earlier than the one before", () => {
    const half = deliveriesOf(3)[0]!.until - 500 * 86_400;
    const before = new Map(jsonAt("autohome.leads", half).map((one) => [one.key_split_id, one.distribute_status.last_modified_stime]));
    const later = jsonAt("autohome.leads", END).filter((one) => before.has(one.key_split_id));
    for (const one of later) expect(one.distribute_status.last_modified_stime >= before.get(one.key_split_id)!).toBe(true);
    expect(later.some((one) => one.distribute_status.last_modified_stime > before.get(one.key_split_id)!)).toBe(true);
  });
});

describe("Suning", () => {
  test("takes a deposit that the balance completes, or that is kept or given back", () => {
    const lines = jsonAt("suning.orders", END).flatMap((one) =>
      one.orderDetail.map((line: object) => ({...line, status: one.orderTotalStatus}))
    );
    const reserved = lines.filter((line) => line.reservestatus !== "");
    for (const line of reserved) expect(Number(line.reservedepositamount) + Number(line.reservebalanceamount)).toBe(Number(line.payAmount));
    expect(new Set(reserved.map((line) => line.reservestatus))).toEqual(new Set(["M", "P", "R"]));
    for (const line of lines.filter((one) => one.reservestatus === ""))
      expect(line.paymentList.reduce((sum: number, {payamount}: {payamount: string}) => sum + Number(payamount), 0)).toBe(
        Number(line.payAmount)
      );
  });

  test("reserves cars that the dealer's order names", () => {
    const cars = lives.flatMap(({suningOrders, sales}) =>
      suningOrders.filter((one) => one.isCarDeposit).map(({id}) => sales.find((sale) => sale.onlineNo === id)?.store)
    );
    expect(cars.length).toBeGreaterThan(10);
    expect(cars).not.toContain(undefined);
  });
});

describe("VIPshop", () => {
  test("says of a store's order neither who nor for how much", () => {
    const feed = feedOf("vipshop.oxo_orders") as LifeFeed<{contact: {name: string; mobile: string}}>;
    const known = lives.flatMap((life) => feed.items(life).map((item) => ({item, text: feed.row(item, END, life) as string})));
    expect(known.length).toBeGreaterThan(50);
    for (const {item, text} of known) {
      expect(text).not.toContain(`"${item.contact.name}"`);
      if (item.contact.mobile !== "") expect(text).not.toContain(item.contact.mobile);
    }
  });
});

describe("Tmall's statement", () => {
  test("pays out what an order brought, less its refunds, and keeps five per cent", () => {
    const rows = Map.groupBy(recordsAt("tmall.statement", END) as string[][], (row) => row[1]!.trim().replace(/^T200P/, ""));
    const done = lives.flatMap(({tmallOrders}) => tmallOrders.filter(({doneAt}) => doneAt < END));
    expect(done.length).toBeGreaterThan(200);
    expect(rows.size).toBe(done.length);
    for (const {id, items} of done) {
      const [payout, fee] = rows.get(id)!;
      const sum = items.reduce((total, one) => total + (one.isRefunded ? 0 : one.priceYuan * one.quantity), 0);
      expect(Number(payout![3])).toBe(sum);
      expect(Number(fee![4])).toBeCloseTo(-sum * 0.05, 5);
    }
  });
});

describe("campaigns and media", () => {
  test("list only those whom the group knew, in the arm of the truth", () => {
    const listed = lives.flatMap((life) => life.memberships.map((one) => ({life, ...one})));
    expect(listed.length).toBeGreaterThan(300);
    for (const {life, campaign, arm, assignedAt} of listed) {
      expect(arm).toBe(armOf(life.person.number, campaign, SEED));
      const firsts = [...life.customers.map((one) => one.versions[0]!.at), ...life.accounts.map((one) => one.registeredAt)];
      expect(Math.min(...firsts)).toBeLessThan(assignedAt);
      expect(assignedAt).toBeLessThan(campaign.from);
    }
    expect(listed.filter((one) => one.arm === "holdout").length / listed.length).toBeCloseTo(0.25, 1);
  });

  test("restate the last days of a report, upwards", () => {
    const feed = feedOf("media.oceanengine_spend") as WorldFeed;
    const [first, second] = deliveriesOf(3).map(
      (delivery) => new Map(feed.rows(delivery, 120).map((row) => [feed.key(row), Number(row[4])]))
    );
    const again = [...second!].filter(([key]) => first!.has(key));
    expect(again.length).toBeGreaterThan(0);
    for (const [key, yuan] of again) expect(yuan).toBeGreaterThan(first!.get(key)!);
  });

  test("bring leads whose visit is the showroom's own", () => {
    const visited = lives.flatMap((life) =>
      life.clues.filter(({visitedAt}) => visitedAt !== NEVER).map((clue) => ({clue, visits: life.visits}))
    );
    expect(visited.length).toBeGreaterThan(50);
    for (const {clue, visits} of visited) expect(visits.some(({at, store}) => at === clue.visitedAt && store === clue.store)).toBe(true);
  });
});

test("the group's aliases explain every store and series that a marketplace names", () => {
  const known = new Set(aliases());
  const named = [
    ...jsonAt("autohome.leads", END).flatMap(({distribute_status: one}) => [
      ...(one.key_distributor_id === null ? [] : [`store autohome ${one.key_distributor_id}`]),
      `series autohome ${one.key_car_audi_id}`
    ]),
    ...jsonAt("suning.orders", END).flatMap(({orderDetail: [line]}) =>
      line.carShopCode === "" ? [] : [`store suning ${line.carShopCode}`]
    ),
    ...jsonAt("vipshop.oxo_orders", END).map((one) => `store vipshop ${one.store_sn}`),
    ...jsonAt("media.oceanengine_clues", END).flatMap((one) => [
      `store media ${one.store.store_id}`,
      `series media ${one.remark_dict.意向车系}`
    ])
  ];
  expect(new Set(named).size).toBeGreaterThan(50);
  expect(named.filter((one) => !known.has(one))).toEqual([]);
});
