import {beforeAll, describe, expect, test} from "vitest";
import {born, strangersOf} from "../../pipelines/demo/birth.ts";
import type {Life} from "../../pipelines/demo/life.ts";
import {Random, wordHash} from "../../pipelines/demo/random.ts";
import {registers} from "../../pipelines/demo/registry.ts";
import {DAY, dayOf, END, HOUR} from "../../pipelines/demo/time.ts";
import {campaigns} from "../../pipelines/demo/world/campaigns.ts";
import {marginRates} from "../../pipelines/demo/world/margins.ts";
import {isForeign, type Store} from "../../pipelines/demo/world/stores.ts";

const PEOPLE = 6000;
let lives: Life[] = [];
beforeAll(async () => {
  const {parts, noises} = await registers();
  const strangers = strangersOf(noises);
  lives = Array.from({length: PEOPLE}, (_, number) => {
    const life = born(number, 3, strangers, parts);
    for (const part of parts) part.live(life, new Random(3, wordHash(part.name), number), 3);
    return life;
  });
});

const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length;
/** What happened at stores, by its time. */
const happenings = (): {store: Store; at: number}[] =>
  lives.flatMap(({sales, visits, repairs, carLeads}) => [
    ...sales.map(({store, createdAt}) => ({store, at: createdAt})),
    ...visits,
    ...repairs.map(({store, createdAt}) => ({store, at: createdAt})),
    ...carLeads
  ]);

describe("the people", () => {
  test("have surnames as often as the police counted", () => {
    const named = lives.filter(({person}) => person.kind === "person");
    expect(
      share(
        named.filter(({person}) => person.surname === "王"),
        named
      )
    ).toBeCloseTo(0.0725, 2);
    expect(
      share(
        named.filter(({person}) => person.surname === "李"),
        named
      )
    ).toBeCloseTo(0.0719, 2);
  });

  test("live together in some households, at one address, with one home store", () => {
    const homes = [...Map.groupBy(lives, ({person}) => person.household).values()].filter((all) => all.length > 1);
    expect((2 * homes.length) / PEOPLE).toBeGreaterThan(0.2);
    for (const [first, second] of homes) {
      expect(second!.person.street).toBe(first!.person.street);
      expect(second!.person.home).toBe(first!.person.home);
    }
  });

  test("share a number in the household (3 %), and get another's given-up one (5 %)", () => {
    const tied = (kind: string) => lives.filter(({person}) => person.ties.some((tie) => tie.startsWith(kind)));
    expect(share(tied("family_phone"), lives)).toBeGreaterThan(0.015);
    expect(share(tied("family_phone"), lives)).toBeLessThan(0.045);
    expect(share(tied("recycled_number"), lives)).toBeGreaterThan(0.02);
  });

  test("are staff of their store too, and companies with several cars", () => {
    const staff = lives.filter(({person}) => person.kind === "staff");
    expect(staff.length).toBeGreaterThan(50);
    for (const {person} of staff) expect([...person.home.consultants, ...person.home.advisors]).toContain(person.name);
    const fleets = lives.filter(({person, cars}) => person.kind === "organisation" && cars.length > 2);
    expect(fleets.length).toBeGreaterThan(20);
  });
});

describe("the stores", () => {
  test("see nobody once they are closed", () => {
    const closed = happenings().filter(({store}) => store.closed !== undefined);
    expect(closed.length).toBeGreaterThan(20);
    for (const {store, at} of closed) expect(dayOf(at)).toBeLessThan(store.closed!);
  });

  test("of the bought group counted in their own way, and a number of theirs is another customer's next door", () => {
    const numbers = lives.flatMap(({customers}) => customers.filter(({store, versions}) => isForeign(store, dayOf(versions[0]!.at))));
    for (const {no} of numbers) expect(no).toMatch(/^(\d|CX)/);
    const dealers = Map.groupBy(numbers, (one) => one.no);
    expect([...dealers.values()].filter((all) => new Set(all.map((one) => one.store)).size > 1).length).toBeGreaterThan(5);
  });
});

describe("the cars", () => {
  test("are had before they are given away", () => {
    for (const {cars} of lives) for (const {since, until} of cars) expect(until).toBeGreaterThanOrEqual(since);
  });

  test("hand their plate on to the owner's next one", () => {
    const moved = lives.flatMap(({cars}) => [...Map.groupBy(cars, (car) => car.plate).values()].filter((all) => all.length > 1));
    expect(moved.length).toBeGreaterThan(10);
    for (const [old, next] of moved) expect(old!.until).toBeLessThanOrEqual(next!.since);
  });

  test("change hands between simulated people", () => {
    const owners = Map.groupBy(
      lives.flatMap(({cars, person}) => cars.map(({vin, since, until}) => ({vin, since, until, person}))),
      (one) => one.vin
    );
    const resold = [...owners.values()].filter((all) => all.length > 1);
    expect(resold.length).toBeGreaterThan(20);
    for (const all of resold) {
      const [first, second] = all.sort((a, b) => a.since - b.since);
      expect(first!.person).not.toBe(second!.person);
      expect(first!.until).toBeLessThanOrEqual(second!.since);
    }
  });
});

describe("the deals", () => {
  test("begin online and end in the store, and the other way round", () => {
    const online = lives.flatMap((life) => life.carOrders.map((order) => ({order, life})));
    expect(online.filter(({order}) => order.consumedAt <= END).length).toBeGreaterThan(20);
    const lookedFirst = online.filter(({order, life}) => life.visits.some(({at, store}) => store === order.store && at < order.createdAt));
    expect(lookedFirst.length).toBeGreaterThan(5);
  });

  test("are given up and taken back now and then", () => {
    const sales = lives.flatMap((life) => life.sales);
    expect(
      share(
        sales.filter((sale) => sale.abortedAt < Number.POSITIVE_INFINITY),
        sales
      )
    ).toBeCloseTo(0.06, 1);
    expect(sales.some((sale) => sale.returnedAt <= END)).toBe(true);
  });
});

describe("the campaigns", () => {
  test("make the treated buy, and nobody else", () => {
    for (const campaign of campaigns.filter((one) => one.members > 0)) {
      const answers = lives.flatMap((life) => life.answers.filter((one) => one.campaign === campaign));
      expect(answers.length, campaign.code).toBeGreaterThan(100);
      const uplift = share(
        answers.filter((one) => one.isAdded),
        answers
      );
      expect(uplift, campaign.code).toBeLessThan(campaign.uplift + 0.05);
      if (campaign.uplift === 0) expect(uplift).toBe(0);
      else expect(uplift, campaign.code).toBeGreaterThan(0);
    }
  });

  test("sell on a Double-12 at midnight and in its last evening", () => {
    const day = campaigns.find((one) => one.kind === "double_twelve" && one.until > END - 30 * DAY)!.until - DAY;
    const orders = lives.flatMap(({tmallOrders, wechatOrders}) => [...tmallOrders, ...wechatOrders]);
    const within = (from: number, hours: number): number =>
      orders.filter(({createdAt}) => createdAt >= day + from * HOUR && createdAt < day + (from + hours) * HOUR).length;
    expect(within(0, 24)).toBeGreaterThan(
      8 * orders.filter(({createdAt}) => createdAt >= day + 5 * DAY && createdAt < day + 6 * DAY).length
    );
    expect(within(0, 1) + within(20, 4)).toBeGreaterThan(within(3, 5) * 3);
  });
});

test("a margin is known for all that is sold", () => {
  for (const category of ["new_vehicle", "accessory", "maintenance_package", "parts", "extended_warranty", "insurance", "service"])
    expect(
      marginRates.some((one) => one.category === category && one.to === ""),
      category
    ).toBe(true);
});
