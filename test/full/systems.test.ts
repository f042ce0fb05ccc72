import {mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {generate} from "../../pipelines/demo/generate.ts";
import {run} from "../../pipelines/nightly.ts";
import type {RunReport} from "../../pipelines/report.ts";
import {initWorkspace} from "../../src/commands/init.ts";
import {type OpenGeneration, openGeneration} from "../../src/generation/open.ts";
import {openWorkspace} from "../../src/workspace.ts";

/** Each system of the group (DESIGN §1), and what the published demo must say of it: every question counts something. */
const systems: Record<string, Record<string, string>> = {
  "S1: own shop on PC, WeChat shops of all stores, an app": {
    "orders in the own shop": "select count(*) from facts.orders where channel = 'mall'",
    "owners in the app": "select count(*) from identity.members where source like 'app.%'",
    "four stores in five and more have a WeChat shop with customers":
      "select count(*) >= 0.8 * (select count(*) from facts.stores where closed_on is null) from (select distinct store_code from facts.orders where channel = 'wechat' union select distinct store_code from facts.interactions where channel = 'wechat')"
  },
  "S2: online and offline merged": {
    "each shop's car orders are tied to the ERP's by the number that the dealer typed":
      "select count(*) = 4 from (select distinct split_part(online_source, '.', 1) from facts.deals where link_reason = 'order_number' and delivered_on is not null and split_part(online_source, '.', 1) in ('mall', 'wechat', 'tmall', 'suning'))",
    "a car bought online and delivered offline counts once":
      "select count(*) from facts.deals d join facts.orders o on o.source = d.online_source and o.source_key = d.online_key where d.dealer_key is not null and o.is_counted_elsewhere and o.revenue_yuan = 0"
  },
  "S3: vehicles, accessories, maintenance packages sold online": {
    "each category is sold online":
      "select count(*) = 3 from (select distinct category from facts.orders where channel <> 'dms' and category in ('new_vehicle', 'accessory', 'maintenance_package'))",
    "a deposit, then the balance, of one order":
      "select count(*) from facts.payments a join facts.payments b on b.order_source = a.order_source and b.order_key = a.order_key where a.kind = 'deposit' and b.kind = 'balance' and b.happened_at > a.happened_at",
    "a deposit that was kept": "select count(*) from facts.payments where kind = 'forfeit' and amount_yuan = 0 and kept_yuan > 0",
    "margin rates by category": "select count(distinct category) > 3 from facts.margin_rates"
  },
  "S4: auctions, bookings, points": {
    "lots that were bid for": "select count(*) from facts.auction_lots where bids > 1 and hammer_yuan is not null",
    "service bookings that were kept, cancelled and missed":
      "select count(*) >= 3 from (select distinct status from facts.bookings where kind = 'maintenance' and status in ('completed', 'arrived', 'cancelled', 'no_show', 'booked', 'confirmed'))",
    "test drives": "select count(*) from facts.bookings where kind = 'test_drive' and status = 'completed'",
    "points that were earned with an end and spent": "select count(*) from features.points where earned > 0 and taken > 0 and balance > 0",
    "points that ran out on the day they were due":
      "select count(*) from facts.points a join facts.points b on b.person_no = a.person_no and b.programme = a.programme and b.happened_on = a.expires_on where a.points > 0 and b.points < 0"
  },
  "S6: the whole life cycle": {
    "loans and leases with their ends":
      "select count(distinct kind) = 2 from facts.contracts where kind in ('loan', 'lease') and ends_on is not null",
    "used cars taken in": "select count(*) from facts.appraisals where accepted",
    "a car that was taken in is nobody's until it is sold again":
      "select count(*) > 0 and count(case when v.owned_since_on < a.closed_on then 1 end) = 0 from facts.appraisals a left join marts.vehicles v on v.vin = a.vin and v.person_no = a.person_no where a.accepted and a.vin in (select vin from facts.ownerships)",
    "nor is one that was given back":
      "select count(*) > 0 and count(v.vin) = 0 from facts.orders o left join marts.vehicles v on v.vin = o.vin and v.person_no = o.person_no where o.category = 'new_vehicle' and o.status = 'returned'",
    "a car that changed its owner": "select count(*) from facts.ownerships where period > 1",
    "parking guidance": "select count(*) from facts.bookings where kind = 'parking'",
    "pick-up and return": "select count(*) from facts.bookings where kind = 'pickup_return'"
  },
  "S7: Tmall, VIPshop, Autohome, Suning; the Double-12 carnival": {
    "each partner brings something":
      "select count(*) = 4 from (select channel from facts.orders where channel in ('tmall', 'vipshop', 'suning') union select channel from facts.leads where channel = 'autohome')",
    "one enquiry, several dealers, one opportunity": "select count(*) from facts.opportunities where began_in = 'autohome' and leads > 1",
    "a Double-12 with a holdout, and the year before to compare with":
      "select count(*) >= 2 from (select m.campaign_code from facts.campaign_members m join facts.campaigns c on c.campaign_code = m.campaign_code where m.campaign_code like 'D12-%' group by 1 having count(distinct m.arm) = 2)",
    "what a campaign cost": "select count(*) from facts.spend where amount_yuan > 0"
  },
  "S8: the store is the axis; new energy, finance": {
    "stores in the league of a month":
      "select count(distinct store_code) > 5 from marts.sales_days where deliveries > 0 and day_on >= date '2025-12-01'",
    "their targets": "select count(*) from facts.targets where month_on >= date '2025-01-01'",
    "new-energy cars delivered":
      "select count(*) from facts.deals d join facts.series s on s.series_code = d.series_code where d.delivered_on is not null and s.energy in ('electric', 'plug_in', 'range_extended')",
    "insurance and extended warranty":
      "select count(distinct kind) = 2 from facts.contracts where kind in ('insurance', 'extended_warranty')"
  },
  "S9: a finance platform of dealer, customer, lender": {
    "a loan has its person, store and lender":
      "select count(*) from facts.contracts where kind = 'loan' and person_no is not null and store_code is not null and provider is not null",
    "applications that were approved and declined":
      "select count(*) = 2 from (select distinct case when status in ('approved', 'disbursed') then 'yes' else 'no' end from facts.finance_applications where status in ('approved', 'disbursed', 'declined'))",
    "policies that were renewed, and those that fall due":
      "select count(*) = 2 from (select distinct is_renewed from facts.contracts where kind = 'insurance' and (is_renewed or due_on >= date '2026-01-01'))",
    "loans settled early": "select count(*) from facts.contracts where state = 'settled_early'"
  },
  "S10: one portrait from all ports": {
    "people known to four ports and more":
      "select count(*) from (select person_no from (select distinct person_no, split_part(source, '.', 1) as channel from identity.members) c group by person_no having count(*) >= 4)",
    "their events in one timeline":
      "select count(*) from (select person_no from (select distinct person_no, split_part(source, '.', 1) as channel from marts.timeline) c group by person_no having count(*) >= 4)",
    "what they allow, by channel": "select count(*) from features.permissions where allows_sms and not allows_wechat"
  },
  "S11: growth by buying groups": {
    "stores that were bought, with a time before": "select count(*) from facts.store_calendar where not is_ours",
    "their business before counts as now, not as then":
      "select count(*) from facts.orders o join facts.store_calendar c on c.store_code = o.store_code and o.happened_on >= c.from_on and o.happened_on < c.to_on where not c.is_ours",
    "one number, two dealers, two customers":
      "select count(*) from (select split_part(split_part(source_key, '|', 2), '#', 1) as no from identity.members where source = 'dms.customers' group by 1 having count(distinct person_no) > 1)"
  },
  "S12: O2O both ways": {
    "an online deposit that became an offline delivery":
      "select count(*) from facts.deals where direction = 'online_to_offline' and delivered_on is not null and person_no is not null",
    "looked in the store first, ordered online, delivered":
      "select count(*) from facts.deals where direction = 'offline_to_online' and delivered_on is not null and person_no is not null",
    "lead, visit, test drive, order, delivery of one deal":
      "select count(*) from facts.deals where lead_on <= visited_on and visited_on <= test_drove_on and test_drove_on <= delivered_on"
  },
  "S13: car festivals, makers' own shops": {
    "leads of a maker's own shop": "select count(*) from facts.leads where lead_source = '厂家互联网-自有平台'",
    "cars ordered in a festival of ten days, by the hour":
      "select count(distinct date_trunc('hour', d.happened_at)) > 5 from facts.deals d join facts.campaigns c on c.campaign_code like 'FEST-%' and d.happened_at >= c.starts_at and d.happened_at < c.ends_at"
  }
};

let folder: string;
let report: RunReport;
let published: OpenGeneration;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "huaxiang-systems-"));
  initWorkspace(folder, new Uint8Array(32).fill(1));
  await generate({dir: folder, people: 1_500, seed: 1, deliveries: 1});
  report = await run({workspace: openWorkspace(folder), now: "2026-01-02T02:00:00Z", command: "test", pid: process.pid});
  published = await openGeneration(folder);
}, 180_000);
afterAll(async () => {
  await published?.close();
  rmSync(folder, {recursive: true, force: true});
});

test("the demo is published whole: no file refused, held or unclaimed, and every name of a store is explained", async () => {
  expect(report).toMatchObject({state: "published", refused: [], held: [], waiting: [], strays: [], data_date: "2025-12-31"});
});

describe.each(Object.entries(systems))("%s", (_name, questions) => {
  test.each(Object.entries(questions))("%s", async (_what, sql) => {
    const [answer] = Object.values((await published.rows(sql))[0]!);
    expect(answer === true || Number(answer) > 0).toBe(true);
  });
});

test("S5: a million customers linked, ten million to come: the benches show it", () => {
  expect(readdirSync(join(import.meta.dirname, "../../bench"))).toEqual(
    expect.arrayContaining(["build.ts", "identity.ts", "land.ts", "generate.ts"])
  );
});
