import {readFileSync} from "node:fs";
import request from "supertest";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {decode} from "../../dashboards/builder/address.ts";
import {type Figure, widths} from "../../dashboards/drawing.ts";
import type {Mark} from "../../dashboards/mark.ts";
import {findPages} from "../../dashboards/pages.ts";
import {site} from "../../dashboards/site.ts";
import type {Filters} from "../../dashboards/view.ts";
import type {OpenGeneration} from "../../src/generation/open.ts";
import type {Role} from "../../src/state/principal.ts";
import {asRole, fixtureApp, lastRun, openFixture, people, serving} from "../api/fixture.ts";
import {saveSegments} from "./segments.ts";

const model = (name: string): string => readFileSync(new URL(`../../sql/${name}.sql`, import.meta.url), "utf8");

/** People of whom each has one deal, one opportunity and one persona, so that who is counted and what is counted are as many; marts by their own models. */
const crowd = `
insert into marts.profiles by name select 100 + n as person_no, 'p_many' || lpad(cast(n as varchar), 8, '0') as person_id, 'person' as kind, true as is_identified,
  'S0' || (1 + n % 6) as owner_store_code, false as refuses_contact from range(1, 301) r(n);
create or replace table facts.deals as select n as deal_no, 100 + n as person_no, case n % 4 when 0 then 'store' when 1 then 'online' when 2 then 'online_to_offline' else 'offline_to_online' end as direction,
  'none' as link_reason, 'dms' as began_in, 'S0' || (1 + n % 6) as store_code, n % 11 = 0 as has_lapsed, cast(day as timestamp) as happened_at, day as happened_on,
  case when n % 3 = 0 then day + 5 end as delivered_on
from (select n, date '2026-10-31' - cast(n % 45 as integer) as day from range(1, 301) r(n)) d;
create or replace table marts.deals as ${model("marts/deals")};
create or replace table facts.opportunities as select person_no, '' as brand, happened_on as began_on, began_in, store_code, 1 as leads, deal_no % 2 as visits, deal_no % 5 // 4 as test_drives,
  case when deal_no % 7 < 3 then 'won' else 'lost' end as state, case when deal_no % 7 < 3 then delivered_on end as delivered_on from facts.deals;
create or replace table marts.opportunity_days as ${model("marts/opportunity_days")};
create table scores.personas as select person_no, 1 + deal_no % 3 as persona_no from facts.deals;
create table scores.personas_then as select person_no, 1 + deal_no % 3 // 2 as persona_no from facts.deals where deal_no > 20;
create table scores.persona_centres as select persona_no, zh, 'x' as dimension from marts.personas;
create table scores.persona as ${model("scores/persona")};
update marts.personas set people = (select count(*) from scores.personas p where p.persona_no = marts.personas.persona_no);
create or replace table marts.persona_flows as ${model("marts/persona_flows")};`;

/** Marks that stand for no filter, and whose people no rule can name; with the reason. */
const unsaid: Record<string, string> = {
  "sales/waits": "the wait from a lead to the next visit is of the lead: a sequence has no «on the same day»",
  "value/tracking": "a year of forecast in twelve parts, of the whole group: no month of ours",
  "value/deciles": "tenths of a forecast made a year ago: the people of today are in others",
  "value/frequency": "visits before a day a year ago",
  "value/replacement": "tenths of a forecast made a year ago"
};

const pages = await findPages();
let generation: OpenGeneration;
let api: Awaited<ReturnType<typeof fixtureApp>>;
beforeAll(async () => {
  generation = await openFixture(crowd);
  api = await fixtureApp(generation, {site: site(pages, serving(generation))});
  await saveSegments(api.state, api.ledger);
}, 60_000);
afterAll(async () => {
  await generation.close();
  api.close();
});

const figuresOf = async (page: (typeof pages)[number], filters: Filters, role: Role): Promise<Map<string, Figure>> => {
  const figures = new Map<string, Figure>();
  const data = await page.load({generation, lastRun: () => lastRun, state: api.state, ledger: api.ledger, caps: {}}, filters);
  const who = {kind: "user" as const, name: role, role};
  page.render(data, {lang: "en", theme: "light", path: page.path, filters, nav: [], who, figures});
  return figures;
};
const escaped = (text: string): string => text.replaceAll("&", "&amp;");
const isPeople = ({leads}: Mark): boolean => leads?.startsWith("/segments/new#") === true;

describe.each(pages.map((page) => [page.name, page] as const))("a mark of the page %s", (_name, page) => {
  it("leads somewhere, and is drawn so", async () => {
    const filters: Filters = {month: "2026-09", store: "S02", compare: "previous"};
    for (const [name, {marks, draw}] of await figuresOf(page, filters, "marketer")) {
      expect(marks.length, name).toBeGreaterThan(0);
      const nowhere = marks.filter(({leads}) => leads === undefined);
      expect(nowhere, name).toEqual(unsaid[name] ? marks : []);
      const drawn = draw(widths.phone).text;
      for (const {leads} of marks) if (leads) expect(drawn, name).toContain(`href="${escaped(leads)}"`);
    }
  });

  it("opens a page, or as many people as it counts", async () => {
    const marks = [...(await figuresOf(page, {store: "S03"}, "marketer")).values()].flatMap((figure) => [...figure.marks]);
    const others = marks.filter((mark) => mark.leads && !isPeople(mark)).map((mark) => mark.leads as string);
    // One of each kind: a page with the same filters.
    for (const leads of new Map(others.map((leads) => [leads.replaceAll(/=[^&]*/g, ""), leads])).values())
      await request(api.server)
        .get(leads)
        .set(...asRole("marketer"))
        .set("accept", "text/html")
        .expect(200);
    for (const mark of marks.filter(isPeople)) {
      const answer = await request(api.server)
        .post("/v1/segments/count")
        .set(...asRole("marketer"))
        .send({rule: decode(mark.leads!.slice(mark.leads!.indexOf("#")))})
        .expect(200);
      const {now, people: counted, of} = mark as Mark & {now?: number; people?: number; of?: number};
      // Sets of segments are told with consent, all others before it.
      expect(of === undefined ? answer.body.rules.at(-1).left : answer.body.count, mark.leads).toBe(now ?? counted);
    }
  });

  it("leads nobody to people who may not see any", async () => {
    if (!(page.roles as readonly Role[]).includes("executive")) return;
    for (const [name, {marks}] of await figuresOf(page, {}, "executive")) expect(marks.filter(isPeople), name).toEqual([]);
  });
});

it("what is said of is there, and opens people where it may", async () => {
  const all = (await Promise.all(pages.map((page) => figuresOf(page, {}, "marketer")))).flatMap((figures) => [...figures]);
  expect(Object.keys(unsaid).filter((name) => !all.some(([one]) => one === name))).toEqual([]);
  expect(all.filter(([, {marks}]) => marks.some(isPeople)).map(([name]) => name)).toEqual([
    "sales/funnel",
    "sales/directions",
    "needs/personas",
    "needs/flows",
    "segments/overlap"
  ]);
});

it("a day on which something is due leads to its need", async () => {
  const {text} = await request(api.server)
    .get(`/people/${people.living}`)
    .set(...asRole("marketer"))
    .set("accept", "text/html")
    .expect(200);
  expect(text).toContain('href="/needs?need=insurance_renewal"');
});
