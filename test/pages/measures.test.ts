import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {OpenGeneration} from "../../src/generation/open.ts";
import {ask} from "../../src/measures/ask.ts";
import {findMeasures} from "../../src/measures/catalogue.ts";
import {nextMonth, readMonths, readTotals} from "../../src/measures/read.ts";
import {openFixture} from "../api/fixture.ts";

const measures = await findMeasures();
let generation: OpenGeneration;
beforeAll(async () => {
  generation = await openFixture();
}, 60_000);
afterAll(() => generation.close());

const one = async (sql: string): Promise<number> => Number(Object.values((await generation.rows(sql))[0]!)[0]);
const period = {from: "2026-10-01", to: "2026-10-31"};
const october = "day_on between date '2026-10-01' and date '2026-10-31'";

/** What each measure is, in a question of the test's own over October 2026. */
const expected: Record<string, string> = {
  deliveries: `select sum(deliveries) from marts.sales_days where category = 'new_vehicle' and ${october}`,
  sales_revenue: `select sum(revenue_yuan) from marts.sales_days where ${october}`,
  service_revenue: `select sum(revenue_yuan) from marts.service_days where ${october}`,
  service_visits: `select sum(visits) from marts.service_days where ${october}`,
  orders: `select sum(orders) from marts.sales_days where ${october}`,
  online_share: `select sum(case when channel in ('tmall', 'wechat') then orders end) * 1.0 / sum(orders) from marts.sales_days where ${october}`,
  opportunities: `select sum(opportunities) from marts.opportunity_days where ${october}`,
  opportunities_visited: `select sum(visited) from marts.opportunity_days where ${october}`,
  opportunities_driven: `select sum(driven) from marts.opportunity_days where ${october}`,
  opportunities_won: `select sum(won) from marts.opportunity_days where ${october}`,
  opportunities_delivered: `select sum(delivered) from marts.opportunity_days where ${october}`,
  win_rate: `select sum(won) * 1.0 / sum(opportunities) from marts.opportunity_days where ${october}`,
  deals: `select sum(deals) from marts.deals where ${october}`,
  leads: `select sum(leads) from marts.lead_days where ${october}`,
  prompt_visit_share: `select sum(leads) filter (where waited not in ('none', 'within_30_days')) * 1.0 / sum(leads) from marts.lead_days where ${october}`,
  media_spend: `select sum(spend_yuan) from marts.channel_days where ${october}`,
  cost_per_lead: `select sum(spend_yuan) / sum(leads) filter (where channel = 'media') from marts.channel_days where ${october}`,
  cost_per_car: `select sum(spend_yuan) / sum(first_touches_delivered) filter (where channel = 'media') from marts.channel_days where ${october}`,
  first_touches: `select sum(first_touches) from marts.channel_days where ${october}`,
  last_touches: `select sum(last_touches) from marts.channel_days where ${october}`,
  service_return: "select sum(returned) * 1.0 / sum(cars) from marts.service_returns where ended_on = date '2026-10-01'",
  service_margin: `select sum(margin_yuan) from marts.margin_days where category = 'service' and ${october}`,
  margin: `select sum(margin_yuan) from marts.margin_days where ${october}`,
  contracts: `select sum(contracts) from marts.contract_days where ${october}`,
  crossed_share: `select sum(deals) filter (where direction in ('online_to_offline', 'offline_to_online')) * 1.0 / sum(deals) from marts.deals where ${october}`,
  open_needs: `select sum(open_needs) from marts.need_weeks where ${october}`,
  due_needs: `select sum(due_needs) from marts.need_weeks where ${october}`,
  expected_closings: `select sum(expected_closings) from marts.need_weeks where ${october}`,
  needs_margin: `select sum(expected_margin_yuan) from marts.need_weeks where ${october}`,
  new_people: `select sum(identified) from marts.people_days where ${october}`,
  identified_people: "select sum(identified) from marts.people_days where day_on < date '2026-11-01'"
};

describe.each(measures.map((measure) => [measure.name, measure] as const))("measure %s", (name, measure) => {
  it("is what its definition says", async () => {
    const totals = await readTotals(generation, [measure], {period});
    const value = await one(expected[name]!);
    expect(value).toBeGreaterThan(0);
    expect(totals.get(name)).toBeCloseTo(value, 6);
  });

  it("has its file's name, a label and a definition in both languages", () => {
    expect(
      Object.values(measure.label)
        .concat(Object.values(measure.definition))
        .filter((text) => text.trim() === "")
    ).toEqual([]);
    expect(measure.mart).toMatch(/^marts\.\w+$/);
  });

  it("gives the same month by month", async () => {
    const months = await readMonths(generation, [measure], {first: "2026-01", to: "2026-10-31"});
    const totals = await readTotals(generation, [measure], {period});
    expect([...months.get(name)!.keys()]).toHaveLength(10);
    expect(months.get(name)!.get("2026-10")).toBeCloseTo(totals.get(name)!, 6);
  });
});

it.each(measures.filter(({value}) => value.includes("/")).map((measure) => [measure.name, measure] as const))(
  "%s divides: it has no value where there is nothing to divide by",
  async (name, measure) => {
    const before = {from: "1990-01-01", to: "1990-01-31"};
    expect((await readTotals(generation, [measure], {period: before})).get(name)).toBeNull();
    expect((await readMonths(generation, [measure], {first: "1990-01", to: before.to})).get(name)).toEqual(new Map([["1990-01", null]]));
  }
);

describe("a question", () => {
  it("holds a store's, a brand's and a region's part", async () => {
    const scoped = await readTotals(generation, measures, {period, scope: {brand: "宝马", region: "华东"}});
    expect(scoped.get("orders")).toBe(await one(`select sum(orders) from marts.sales_days where store_code = 'S01' and ${october}`));
  });

  it("asks of stores as they were then: another brand before, not ours before it was bought", async () => {
    const asked = async (scope: object) =>
      (await readTotals(generation, measures, {period: {from: "2025-10-01", to: "2025-10-31"}, scope})).get("orders");
    const of = (store: string) =>
      one(
        `select sum(orders) from marts.sales_days where store_code = '${store}' and day_on between date '2025-10-01' and date '2025-10-31'`
      );
    expect(await asked({brand: "丰田"})).toBe(0);
    expect(await asked({brand: "丰田", basis: "then"})).toBe(await of("S04"));
    expect(await asked({brand: "雷克萨斯"})).toBe(await of("S04"));
    expect(Number(await asked({})) - Number(await asked({basis: "then"}))).toBe(await of("S05"));
  });

  it("takes a user's text as a parameter only", async () => {
    const hostile = "x' or '1'='1";
    expect(ask(measures.slice(0, 1), {by: "total", period, scope: {store: hostile, basis: "then"}}).sql).not.toContain(hostile);
    expect(() => ask(measures.slice(0, 1), {by: "total", period, scope: {store: hostile}})).toThrow("stores not looked up");
    expect((await readTotals(generation, measures, {period, scope: {store: hostile}})).get("orders")).toBe(0);
  });

  it("is of one mart", () => {
    expect(() => ask(measures, {by: "total", period})).toThrow("measure of another mart");
  });

  it("counts months over a year's end", () => {
    expect([nextMonth("2025-12"), nextMonth("2026-01", -1), nextMonth("2026-10", -12)]).toEqual(["2026-01", "2025-12", "2025-10"]);
  });
});
