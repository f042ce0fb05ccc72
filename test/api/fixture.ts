import {mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {type AppOptions, app} from "../../src/api/app.ts";
import {auditOf} from "../../src/api/audit.ts";
import {freezing} from "../../src/api/freezing.ts";
import type {Generation, Generations, LastRun} from "../../src/api/generation.ts";
import {jobs} from "../../src/api/jobs.ts";
import type {Access} from "../../src/api/log.ts";
import {charger} from "../../src/api/rate.ts";
import {findRoutes} from "../../src/api/routes.ts";
import {AppError} from "../../src/errors.ts";
import {type Disposition, manifestText} from "../../src/generation/manifest.ts";
import {type OpenGeneration, openGeneration} from "../../src/generation/open.ts";
import {currentFile, databaseFile, generationFolder, linesFile, manifestFile} from "../../src/generation/paths.ts";
import {callHash} from "../../src/identity/call.ts";
import {openState, type State} from "../../src/state/open.ts";
import {type Principal, type Role, roles} from "../../src/state/principal.ts";
import {openSession} from "../../src/state/sessions.ts";
import {createUser, listUsers} from "../../src/state/users.ts";
import {writeProfiles} from "../generation/lines.ts";
import {tables} from "../segments/tables.ts";

/** The secret of the workspace. */
export const salt = "salt";

export const people = {
  living: "p_living2living2",
  merged: "p_merged2merged2",
  twin: "p_twintwin2twin22"
};

/** A profile as `sql/marts/profile_documents.sql` writes it. */
export const document = (person_id: string) => ({
  person_id,
  kind: "person",
  is_identified: true,
  name: "张**",
  mobile: "138****8000",
  gender: null,
  province: "江苏省",
  city: null,
  owner_store: "S02",
  first_seen_on: "2025-09-26",
  last_seen_on: "2026-05-08",
  value: {
    orders: 1,
    revenue_yuan: 291500.5,
    purchase_days: 1,
    recency_days: 322,
    first_on: "2025-10-03",
    last_on: "2025-10-03",
    by_category: [
      {category: "new_vehicle", orders: 1, purchase_days: 1, revenue_yuan: 291500.5, first_on: "2025-10-03", last_on: "2025-10-03"}
    ]
  },
  service: {visits: 0, revenue_yuan: 0, last_on: null},
  expected_margin: {
    is_estimated: true,
    discount_ratio: 0.08,
    ...Object.fromEntries(
      [12, 36, 60].map((months) => [
        `months_${months}`,
        {
          margin_yuan: 100.5,
          split: {service: 60.25, parts: 0, vehicle: 40.25, finance: 0},
          expected_range: [90, 110],
          outcome_range: [0, 250.5]
        }
      ])
    ),
    alive_ratio: 0.8123,
    next_visit_on: "2026-12-01",
    car_12_ratio: 0.05,
    next_car_on: null,
    reasons: [{code: "serviced", visits: 2, last_on: "2026-05-08"}],
    data_date: "2026-10-31"
  },
  vehicles_owned: 1,
  vehicles: [{from_on: "2025-10-03", to_on: null, vin: "***********000001", brand: "奔驰", series: null}],
  needs: [
    {
      rank: 1,
      need: "insurance_renewal",
      vin: "***********000001",
      probability: 0.42,
      due_on: "2026-11-20",
      is_due: true,
      reasons: "insurance_due_in_days=20;policies=2"
    },
    {rank: 2, need: "accessories", vin: null, probability: 0.125, due_on: null, is_due: false, reasons: ""}
  ],
  persona: {persona_no: 2, zh: "车主 · 售后忠诚", en: "owner, loyal to the workshop"},
  next_action: {
    need: "insurance_renewal",
    action: "quote_insurance",
    vin: "***********000001",
    store: "S02",
    probability: 0.42,
    expected_margin_yuan: 268.8,
    due_on: "2026-11-20",
    alternatives: [{need: "tyre_battery", lost_by: "capped"}]
  },
  consents: [{purpose: "marketing", channel: "any", state: "granted", decided_on: "2025-12-13"}],
  identifiers: {phone: 1, openid: 1},
  data_date: "2026-10-31"
});

const profiles = `create table marts.aliases as select '${people.merged}' as alias_id, '${people.living}' as person_id, date '2026-09-30' as merged_on;
create table marts.lookups as select * from (values
  ('phone', '13800138000', '', '${people.living}'),
  ('openid', 'oABCDEF123456', 'wx0001', '${people.living}'),
  ('plate', '苏A12345', '', '${people.living}'),
  ('email', 'wang@qq.com', '', '${people.living}'),
  ('vin', 'LSVAB4BR1DN000001', '', '${people.living}'),
  ('vin', 'LSVAB4BR1DN000001', '', '${people.twin}')) t(kind, value, scope, person_id);`;

const crowd = Array.from({length: 11}, (_, i) => `p_crowd${i}crowd22`);
const unknown = {name: "王**", mobile: null, gender: null, city: null, owner_store: null, vehicles_owned: 0, last_seen_on: null};
const documents = [
  document(people.living),
  {...document(people.twin), gender: "female"},
  ...crowd.map((id) => ({...document(id), ...unknown}))
];

/** Numbers of calls of store S02: the living person's and the twin's. */
const calls = [
  ["张伟", "8000", people.living],
  ["张*", "8000", people.living],
  ["张*", "8000", people.twin],
  ...crowd.map((id) => ["王*", "0000", id])
].map(([called = "", digits = "", id]) => `(${callHash(salt, {store_code: "S02", called, digits})}, '${id}')`);
const called = `create table marts.calls as select cast(call_hash as bigint) as call_hash, person_id from (values ${calls.join(", ")}) t(call_hash, person_id) order by call_hash;`;

const stores = `create table marts.stores as select * from (values
  ('S01', '上海浦东 · 宝马', '宝马', '华东', '上海'), ('S02', '南京江宁 · 奔驰', '奔驰', '华东', '南京'), ('S03', '苏州园区 · 奥迪', '奥迪', '华东', '苏州'),
  ('S04', '徐州云龙 · 雷克萨斯', '雷克萨斯', '淮海', '徐州'), ('S05', '北京亦庄 · 宝马', '宝马', '华北', '北京'), ('S06', '=HYPERLINK("x")', '路虎', '华北', '天津'))
  t(store_code, name, brand, region, city);`;

/** Every month of 2024-01 … 2026-10, by fixed arithmetic: the same figures each time. */
const days = `create table marts.sales_days as
select cast(m as date) + cast((s * 5) % 28 as integer) as day_on, 'S0' || s as store_code, channel, category,
  cast(2 + (s * 7 + month(m) * 3 + year(m)) % 9 as bigint) as orders,
  cast(case when category = 'new_vehicle' then 1 + (s * 5 + month(m) * 4 + year(m)) % 8 else 0 end as bigint) as deliveries,
  cast((case when category = 'new_vehicle' then 251300.5 else 1999.9 end) * (1 + (s + month(m)) % 5) as decimal(14, 2)) as revenue_yuan
from range(timestamp '2024-01-01', timestamp '2026-11-01', interval 1 month) r(m), range(1, 7) x(s),
  (values ('dms', 'new_vehicle'), ('tmall', 'accessory'), ('wechat', 'maintenance_package')) c(channel, category);
create table marts.service_days as
select cast(m as date) + cast((s * 3) % 28 as integer) as day_on, 'S0' || s as store_code, cast(20 + (s * 11 + month(m) * 7) % 30 as bigint) as visits,
  cast(1288.5 * (20 + (s * 13 + month(m) * 5 + year(m)) % 40) as decimal(14, 2)) as revenue_yuan
from range(timestamp '2024-01-01', timestamp '2026-11-01', interval 1 month) r(m), range(1, 7) x(s);
create table marts.people_days as
select cast(m as date) as day_on, 'S0' || s as store_code, cast(30 + (s * 3 + month(m)) % 12 as bigint) as people, cast(25 + (s * 3 + month(m)) % 9 as bigint) as identified
from range(timestamp '2023-01-01', timestamp '2026-11-01', interval 1 month) r(m), range(1, 7) x(s);
create table marts.opportunity_days as
select *, cast(opportunities // 2 as bigint) as visited, cast(opportunities // 3 as bigint) as driven, cast(opportunities // 4 as bigint) as won, cast(opportunities // 5 as bigint) as delivered
from (select cast(m as date) + 2 as day_on, 'S0' || s as store_code, began_in, cast(10 + (s * 5 + month(m) * 3) % 17 as bigint) as opportunities
  from range(timestamp '2024-01-01', timestamp '2026-11-01', interval 1 month) r(m), range(1, 7) x(s), (values ('dms'), ('autohome')) c(began_in));
create table marts.lead_days as
select cast(m as date) + 5 as day_on, 'S0' || s as store_code, 'autohome' as channel, waited, cast(4 + (s * 3 + month(m)) % 7 as bigint) as leads
from range(timestamp '2024-01-01', timestamp '2026-11-01', interval 1 month) r(m), range(1, 7) x(s),
  (values ('same_day'), ('within_3_days'), ('within_7_days'), ('within_30_days'), ('none')) w(waited);
create table marts.channel_days as
select cast(m as date) + 6 as day_on, 'S0' || s as store_code, channel, cast(3 + (s + month(m)) % 5 as bigint) as leads, cast(2 + s % 3 as bigint) as first_touches,
  cast(1 + (s + month(m)) % 4 as bigint) as last_touches, cast(1 + s % 2 as bigint) as first_touches_delivered, cast(case channel when 'media' then 900.5 * s else 0 end as decimal(14, 2)) as spend_yuan
from range(timestamp '2024-01-01', timestamp '2026-11-01', interval 1 month) r(m), range(1, 7) x(s), (values ('dms'), ('media'), ('autohome')) c(channel);
create table marts.campaigns as select * from (values
  ('D12-2025', '双12狂欢 2025', 'double_twelve', 'order', 'sms', cast(20000 as decimal(14, 2)), date '2025-12-10', date '2025-12-13'),
  ('D12-2024', '双12狂欢 2024', 'double_twelve', 'order', 'sms', null, date '2024-12-10', date '2024-12-13'))
  t(campaign_code, name, kind, goal, medium, budget_yuan, starts_on, ends_on);
create table marts.campaign_arms as select * from (values
  ('D12-2025', 'treatment', 1500, 240, 90000.0), ('D12-2025', 'holdout', 500, 50, 20000.0)) t(campaign_code, arm, people, converted, revenue_yuan);
create table marts.campaign_hours as
select campaign_code, cast(h as bigint) as hour, 'S0' || s as store_code, cast(1 + (h * 7 + s) % 5 as bigint) as orders, cast(99.5 * (1 + (h + s) % 4) as decimal(14, 2)) as revenue_yuan
from range(0, 72) r(h), range(1, 7) x(s), (values ('D12-2025'), ('D12-2024')) c(campaign_code) where (h + s) % 3 > 0;
create table marts.service_returns as
select cast(date_trunc('month', q + to_years(cast(a + 1 as integer)) + to_months(cast(s % 2 as integer))) as date) as ended_on, cast(q as date) as delivered_on, 'S0' || s as store_code, '宝马' as brand, cast(a as bigint) as age_years, cast(20 as bigint) as cars, cast(18 - 3 * a - s % 3 as bigint) as returned
from range(timestamp '2023-01-01', timestamp '2025-11-01', interval 3 month) r(q), range(1, 7) x(s), range(0, 3) y(a) where q + to_years(cast(a + 1 as integer)) < timestamp '2026-10-31';
create table marts.margin_days as
select cast(m as date) + 1 as day_on, 'S0' || s as store_code, 'service' as category, cast(1000 * ((s * 3 + month(m)) % 9) - 500 as decimal(14, 2)) as margin_yuan
from range(timestamp '2024-01-01', timestamp '2026-11-01', interval 1 month) r(m), range(1, 7) x(s);
create table marts.contract_days as
select cast(m as date) + 3 as day_on, 'S0' || s as store_code, kind, cast(3 + (s * 7 + month(m)) % 11 as bigint) as contracts
from range(timestamp '2024-01-01', timestamp '2026-11-01', interval 1 month) r(m), range(1, 7) x(s), (values ('loan'), ('insurance')) k(kind);
create table marts.deals as
select cast(m as date) + 4 as day_on, 'S0' || s as store_code, direction, cast(case direction when 'store' then 6 else 1 + (s + month(m)) % 3 end as bigint) as deals
from range(timestamp '2024-01-01', timestamp '2026-11-01', interval 1 month) r(m), range(1, 7) x(s),
  (values ('store'), ('online'), ('online_to_offline'), ('offline_to_online')) k(direction);
create table marts.store_calendar as
select store_code, date '1900-01-01' as from_on, date '2999-12-31' as to_on, name, brand, region, true as is_ours from marts.stores where store_code not in ('S04', 'S05')
union all select 'S04', date '1900-01-01', date '2025-11-01', '徐州云龙 · 丰田', '丰田', '淮海', true
union all select 'S04', date '2025-11-01', date '2999-12-31', '徐州云龙 · 雷克萨斯', '雷克萨斯', '淮海', true
union all select 'S05', date '1900-01-01', date '2026-02-01', '北京亦庄 · 宝马', '宝马', '华北', false
union all select 'S05', date '2026-02-01', date '2999-12-31', '北京亦庄 · 宝马', '宝马', '华北', true;
create table marts.restatements as select measure, month_on, cast(value as decimal(18, 4)) as value, cast(published as decimal(18, 4)) as published_value, published_on,
  cast(value - published as decimal(18, 4)) as difference
from (values
  ('deliveries', date '2026-09-01', 31, 28, date '2026-09-30'), ('sales_revenue', date '2026-09-01', 5000000, 5012000.5, date '2026-09-30'),
  ('online_share', date '2026-08-01', 0.31, 0.305, date '2026-08-31'), ('orders', date '2026-09-01', 60, 60, date '2026-09-30')) t(measure, month_on, value, published, published_on);`;

const value = `create schema scores;
create table scores.value_equity as select months, source, cast(1000000.5 * m as decimal(18, 2)) as margin_yuan, cast(900000 * m as decimal(18, 2)) as expected_low_yuan,
  cast(1100000 * m as decimal(18, 2)) as expected_high_yuan, cast(800000 * m as decimal(18, 2)) as outcome_low_yuan, cast(1200000 * m as decimal(18, 2)) as outcome_high_yuan
from (values (12, 1), (36, 2), (60, 3)) h(months, m), (values ('total'), ('service'), ('parts'), ('vehicle'), ('finance')) s(source);
create table scores.value_backtest as
select section, part, cast(place as bigint) as place, label, 100 as people, cast(expected as decimal(20, 6)) as expected, cast(actual as decimal(20, 6)) as actual from (
  select section, part, place, label, 10.5 * place as expected, case when section = 'sum' then 11.0 * place end as actual
  from (values ('sum'), ('mae'), ('rmse'), ('correlation')) s(section), (values ('service_bought'), ('total')) p(part), (values (1, 'model'), (2, 'status_quo')) f(place, label)
  union all select section, part, place, cast(place as varchar), expected * place, actual * place
  from (values ('tracking', 'service_bought', 40.0, 42.0), ('decile', 'total', 500.0, 480.0), ('frequency', 'service_bought', 0.3, 0.28), ('decile', 'replacement', 0.01, 0.012),
    ('retention', 'insurance', 0.2, 0.19)) x(section, part, expected, actual), range(1, 5) r(place)
  union all select 'auc', 'replacement', 1, 'model', 0.71, null);`;

/** Needs that stand at the data date: of three needs, in every store and around it. */
const needs = `create table scores.need_catalogue as select need, zh, en, 'person' as about, cast(90 as integer) as horizon_days, cast(yuan as decimal(14, 2)) as margin_yuan, 'marketing' as purpose, 'do_' || need as action
from (values ('accessories', '精品加装', 'Accessories', 420), ('insurance_renewal', '车险续保', 'Insurance renewal', 640), ('tyre_battery', '轮胎与电瓶', 'Tyres and battery', 900)) t(need, zh, en, yuan);
create table scores.need_models as select need, 'logistic' as method, 2000 * n as observations, 150 * n as closings, cast(0.075 as decimal(7, 6)) as base_rate, cast(0.07 as decimal(7, 6)) as base_low,
  cast(0.081 as decimal(7, 6)) as base_high, cast(0.7 + n / 50.0 as decimal(7, 6)) as auc, cast(1.02 as decimal(12, 6)) as slope, '' as feature from (values ('accessories', 1), ('insurance_renewal', 2), ('tyre_battery', 3)) t(need, n);
create table scores.need_calibration as select need, cast(b as integer) as bin, cast(400 // b as bigint) as cases, cast(12.5 as decimal(18, 6)) as expected, cast(11 + (b * 3) % 4 as bigint) as observed
from scores.need_catalogue, range(1, 11) r(b);
create table marts.need_weeks as select date '2026-10-31' as day_on, need, store_code, due_week, cast(n + 2 as bigint) as open_needs, cast(n as bigint) as due_needs, cast((n + 2) * 0.25 as decimal(18, 6)) as expected_closings,
  cast((n + 2) * 210.5 as decimal(18, 2)) as expected_margin_yuan
from (select need, case s when 7 then '' else 'S0' || s end as store_code, case w when -9 then '' else cast(cast(date '2026-10-26' + cast(w * 7 as integer) as date) as varchar) end as due_week, abs(hash(need || s || w)) % 5 as n
  from scores.need_catalogue, range(1, 8) x(s), range(-9, 12) y(w));
create table marts.personas as select * from (values (1, '旁观者', 'onlooker', 500, 0.0, 1200.5), (2, '车主 · 售后忠诚', 'owner, loyal to the workshop', 340, 9800000.0, 52000.0), (3, '商城买家 · 精品与便利', 'shop buyer, extras', 100, 420000.0, 9100.0))
  t(persona_no, zh, en, people, revenue_yuan, expected_margin_yuan);
create table marts.persona_flows as select f as from_no, t as to_no, people, cast(people * 120.5 as decimal(18, 2)) as expected_margin_yuan from (values (1, 1, 470), (2, 2, 320), (3, 3, 85), (1, 2, 15), (2, 3, 12), (3, 2, 5), (0, 1, 30), (3, 0, 8)) x(f, t, people);`;

const loads = `create table marts.feeds as select * from (values
  ('dms', 'customers', 3, 1200, 900, 250, 40, 8, 2, 0, date '2026-11-01'), ('dms', 'sales_orders', 3, 800, 700, 90, 10, 0, 0, 0, date '2026-10-31'),
  ('tmall', 'orders', 2, 500, 480, 0, 15, 5, 0, 0, date '2026-10-31'), ('wechat', 'orders', 3, 640, 600, 20, 10, 10, 0, 0, date '2026-11-02'))
  t(channel, feed, loads, counted, current, superseded, duplicates, rejected, ignored, erased, last_delivered_on);
create table marts.loads as select channel, feed, printf('%016x', row_number() over () * 7919) as load, last_delivered_on - cast(30 * i as integer) as delivered_on, counted // 3 as counted, rejected // 3 as rejected
from marts.feeds, range(0, 3) r(i);`;

const identities = `create table marts.identity_report as select 940 as people, 12 as organisations, 5 as staff, 83 as anonymous, 2310 as records,
  14 as largest_person_records, 6 as people_at_limit, 7 as refused_unions, 31 as values_set_aside, 4 as values_at_limit;
create table identity.runs as select * from (values (5, date '2026-08-31', 0, 1900, 0, 0, 0), (6, date '2026-09-30', 1900, 250, 19, 9, 2), (7, date '2026-10-31', 2150, 160, 43, 20, 3))
  t(generation, decided_on, known_records, new_records, moved_records, merges, splits);
create table identity.people as select * from (values (1, '${people.living}', 3), (2, '${people.twin}', 1)) t(person_no, person_id, records),
  (select 'person' as kind, date '2025-09-26' as first_seen_on);
create table identity.aliases as select alias_id, person_id from marts.aliases;
create table identity.assignments as select *, 7 as generation from (values
  ('dms.customers', 'D1|C1#customer', 1, ${6n << 59n} + 13800138000), ('dms.sales_orders', 'D1|O1#buyer', 1, ${6n << 59n} + 13800138000), ('wechat.users', 'oABC', 1, ${5n << 59n} + 7),
  ('app.users', 'A1', 2, ${6n << 59n} + 13800138001)) t(source, source_key, person_no, anchor_no);
create table identity.pairs as select cast(${5n << 59n} + 7 as bigint) as anchor_no, cast(${6n << 59n} + 13800138000 as bigint) as identifier_no, 1 as contacts;
create table identity.refused as select * from identity.pairs where false;
create table identity.conflicts as select 1 as person_no, 2 as other_person_no, identifier_no, 'phone' as kind, 'two_national_ids' as rule, 1 as fingerprints from identity.pairs where false;
create table identity.carried as select * from (values
  (1, cast(${5n << 59n} + 7 as bigint), 'openid', 'wx0001', '****3456', null, null), (1, cast(${6n << 59n} + 13800138000 as bigint), 'phone', '', '138****8000', null, null),
  (1, cast(${6n << 59n} + 1 as bigint), 'phone', '', '138****0001', 'staff', 'number of a member of staff')) t(person_no, identifier_no, kind, scope, value_masked, reason, detail),
  (select false as is_refused, date '2025-09-26' as first_seen_on, date '2026-05-08' as last_seen_on);
create table identity.log as select *, 1 as rule_version, cast(null as varchar) as actor from (values
  ('assign', '${people.living}', null, 'dms.customers', 'D1|C1#customer', 5, date '2026-08-31', 'phone'), ('assign', '${people.living}', null, 'dms.sales_orders', 'D1|O1#buyer', 5, date '2026-08-31', 'phone'),
  ('assign', '${people.merged}', null, 'wechat.users', 'oABC', 5, date '2026-08-31', 'openid'), ('assign', '${people.living}', null, 'wechat.users', 'oABC', 6, date '2026-09-30', 'openid'),
  ('assign', '${people.twin}', null, 'app.users', 'A1', 5, date '2026-08-31', 'phone'),
  ('merge', '${people.merged}', '${people.living}', null, null, 6, date '2026-09-30', 'openid+phone')) t(event, person_id, other_id, source, source_key, generation, decided_on, evidence);`;
/** Scores of the two people, as far as changes compare them. */
const scores = `create table scores.value as select *, 0.5 as alive_ratio, 0.1 as car_12_ratio, date '2026-12-01' as next_visit_on, cast(null as date) as next_car_on from (values
  (1, 100.50, 200.50, 300.50), (2, 100.50, 200.50, 300.50)) t(person_no, margin_12_yuan, margin_36_yuan, margin_60_yuan);
insert into marts.profiles by name select 2 as person_no, '${people.twin}' as person_id, 'organisation' as kind, false as is_identified, false as refuses_contact;
create table scores.needs as select * from (values (1, 'maintenance_due', '', 0.25, date '2026-11-20', true), (1, 'accessories', '', 0.02, null, false))
  t(person_no, need, vin, probability, due_on, is_due);`;

/** Five happenings of the living person, two at the same moment. */
const timeline = `create table marts.timeline as select *, 'dms.sales_orders' as source, 'S02' as store_code, cast(291500.5 as decimal(14, 2)) as amount_yuan from (values
  (1, timestamp '2026-05-08 02:00:00', date '2026-05-08', 'service', 11, 'maintenance'), (1, timestamp '2026-05-08 02:00:00', date '2026-05-08', 'booking', 12, 'maintenance'),
  (1, timestamp '2025-10-03 01:00:00', date '2025-10-03', 'delivery', 13, 'new_vehicle'), (1, timestamp '2025-09-27 01:00:00', date '2025-09-27', 'order', 13, 'new_vehicle'),
  (1, timestamp '2025-09-26 01:00:00', date '2025-09-26', 'lead', 14, 'X3'), (2, timestamp '2025-09-26 01:00:00', date '2025-09-26', 'lead', 15, 'X3'))
  t(person_no, happened_at, happened_on, kind, key_hash, title);`;

/** The tables of segments, with nobody in them but one person. */
const segments = `create schema facts;
create macro as_of() as timestamp '2026-10-31 16:00:00'; create macro as_of_on() as date '2026-11-01';
${Object.entries(tables)
  .map(([name, columns]) => `create table ${name} (${columns});`)
  .join("\n")}
insert into marts.profiles by name select 1 as person_no, '${people.living}' as person_id, 'person' as kind, true as is_identified, '张**' as name_masked,
  '138****8000' as mobile_masked, '南京' as city, 'S02' as owner_store_code, 1 as vehicles_owned, 291500.50 as revenue_yuan, true as consent_marketing,
  true as consent_partner_sharing, true as allows_sms, false as refuses_contact;
insert into marts.vehicles by name select 'LSVAB4BR1DN000001' as vin, 1 as person_no, '奔驰' as brand, 'E 级' as series, date '2025-10-03' as owned_since_on, 21400 as mileage_km, 2 as service_visits,
  date '2026-05-08' as last_service_on, date '2026-11-20' as insurance_due_on, date '2028-10-03' as warranty_ends_on;
insert into facts.contracts by name select 1 as person_no, 'dms' as channel, 'S02' as store_code, kind, '平安保险' as provider, starts_on, ends_on, state
from (values ('insurance', date '2025-11-21', date '2026-11-20', 'running'), ('loan', date '2025-10-03', date '2028-10-02', 'running')) t(kind, starts_on, ends_on, state);`;

const feeds: Disposition[] = [
  {channel: "dms", feed: "customers", counted: 1200, current: 900, superseded: 250, duplicates: 40, rejected: 8, ignored: 2, erased: 0}
];

export const lastRun: LastRun = {
  held: [{channel: "stores", feed: "stores", load: "00c0ffee00c0ffee", records: 40, reason: "snapshot_loss"}],
  held_back_by: "tmall.orders"
};

/** A workspace of its own, gone with `remove()`. */
export const newWorkspace = (): {root: string; remove(): void} => {
  const root = mkdtempSync(join(tmpdir(), "huaxiang-serving-"));
  return {root, remove: () => rmSync(root, {recursive: true, force: true})};
};

const writeDatabase = async (file: string, more: string): Promise<void> => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(
    `attach '${file}' as made; use made; create schema marts; create schema identity; ${profiles} ${called} ${stores} ${days} ${value} ${needs} ${loads} ${identities} ${segments} ${timeline} ${scores} ${more} checkpoint made; use memory; detach made`
  );
  connection.closeSync();
  instance.closeSync();
};

/** Publishes a generation of the tables above, as a run does: database and manifest first, CURRENT by a rename last. @param more statements that change them @param profiles its file of them: older generations had none */
export const publishFixture = async (root: string, number = 7, more = "", profiles: "whole" | "cut" | "older" = "whole"): Promise<void> => {
  const folder = generationFolder(root, number);
  mkdirSync(folder, {recursive: true});
  await writeDatabase(databaseFile(folder), more);
  const files = await writeProfiles(folder, documents);
  if (profiles === "cut") truncateSync(linesFile(folder, "marts.profile_documents"), 100);
  const manifest = {
    generation: number,
    content_hash: "c0ffee00".repeat(8),
    data_date: "2026-10-31",
    as_of: "2026-10-31T16:00:00Z",
    as_of_on: "2026-11-01",
    loads: [],
    ledger: {},
    tables: {},
    files: profiles === "older" ? {} : files,
    feeds,
    accepted: [],
    parameters: {},
    created_by: "test"
  };
  writeFileSync(manifestFile(folder), manifestText(manifest));
  writeFileSync(`${currentFile(root)}.new`, String(number));
  renameSync(`${currentFile(root)}.new`, currentFile(root));
};

/** A published generation, opened as the server opens it. @param more statements that change its tables */
export const openFixture = async (more = ""): Promise<OpenGeneration> => {
  const {root, remove} = newWorkspace();
  await publishFixture(root, 7, more);
  const generation = await openGeneration(root);
  return {
    ...generation,
    async close() {
      await generation.close();
      remove();
    }
  };
};

export const serving = (generation: Generation | undefined): Generations => ({
  current: () => generation,
  kept: async (number) => {
    if (generation?.number !== number) throw new AppError("not_found", "generation is no longer kept");
    return generation;
  },
  lastRun: () => lastRun
});

/** Keys of the tests: the role is the key, a store after it binds it: `marketer:S02`, `marketer:*:plain` may hand out in full. */
export const asRole = (role: Role | `${Role}:${string}`): [string, string] => ["authorization", `Bearer ${role}`];

const holder = (key: string): Principal | undefined => {
  const [name, store = "*", scope] = key.split(":");
  const role = roles.find((one) => one === name);
  return (
    role && {kind: "key", name: key, role, stores: store === "*" ? null : [store], scopes: scope === "plain" ? ["identifiers:plain"] : []}
  );
};

const now = "2026-11-01T00:00:00.000Z";

/** The cookie of a user of that role (and store) who has signed in. From the first one on, pages ask everybody to. */
export const signedIn = (state: State, role: Role, store?: string): [string, string] => {
  const name = [role, store].filter(Boolean).join(".");
  if (!listUsers(state).some((user) => user.name === name))
    createUser(state, {name, role, stores: store === undefined ? null : [store], password: null, now});
  return ["cookie", `huaxiang_session=${openSession(state, name, now)}`];
};

/** The application over the fixture, and what it logs. */
export const fixtureApp = async (generation: Generation | undefined, more: Partial<AppOptions> = {}) => {
  const lines: Access[] = [];
  const bugs: unknown[] = [];
  const state = openState(":memory:");
  const ledger = mkdtempSync(join(tmpdir(), "huaxiang-ledger-"));
  const generations = serving(generation);
  const audit = auditOf({state, now: more.now ?? (() => now)}, (error) => bugs.push(error));
  const work = jobs({
    state,
    works: {freeze: freezing({generations, state, ledger, caps: {}, now: () => now})},
    bug: (error) => bugs.push(error),
    now: () => now
  });
  const server = app({
    routes: await findRoutes(),
    generations,
    authenticate: holder,
    salt: () => salt,
    log: (line) => lines.push(line),
    bug: (error) => bugs.push(error),
    clock: () => 0,
    now: () => now,
    state,
    audit,
    caps: {},
    charge: charger({points: 1_000_000, seconds: 60}),
    jobs: work,
    ledger,
    ...more
  });
  return {server, lines, bugs, state, audit, ledger, jobs: work, close: () => rmSync(ledger, {recursive: true, force: true})};
};
