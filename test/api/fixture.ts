import {mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {type AppOptions, app} from "../../src/api/app.ts";
import type {Generation, Generations, LastRun} from "../../src/api/generation.ts";
import type {Access} from "../../src/api/log.ts";
import {findRoutes} from "../../src/api/routes.ts";
import {type Disposition, manifestText} from "../../src/generation/manifest.ts";
import {type OpenGeneration, openGeneration} from "../../src/generation/open.ts";
import {currentFile, databaseFile, generationFolder, manifestFile} from "../../src/generation/paths.ts";
import type {KeyRole} from "../../src/state/keys.ts";

export const people = {
  living: "p_living2living2",
  merged: "p_merged2merged2",
  twin: "p_twintwin2twin22"
};

/** A profile as `sql/marts/profile_documents.sql` writes it. */
export const document = (person_id: string): object => ({
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
  vehicles_owned: 1,
  vehicles: [{from_on: "2025-10-03", to_on: null, vin: "***********000001", brand: "奔驰", series: null}],
  needs: [],
  consents: [{purpose: "marketing", channel: "any", state: "granted", decided_on: "2025-12-13"}],
  identifiers: {phone: 1, openid: 1},
  data_date: "2026-10-31"
});

const profiles = `create table marts.profile_documents as select * from (values
  ('${people.living}', '${JSON.stringify(document(people.living))}'),
  ('${people.twin}', '${JSON.stringify(document(people.twin))}')) t(person_id, document);
create unique index profile on marts.profile_documents (person_id);
create table marts.aliases as select '${people.merged}' as alias_id, '${people.living}' as person_id, date '2026-09-30' as merged_on;
create table marts.lookups as select * from (values
  ('phone', '13800138000', '', '${people.living}'),
  ('openid', 'oABCDEF123456', 'wx0001', '${people.living}'),
  ('vin', 'LSVAB4BR1DN000001', '', '${people.living}'),
  ('vin', 'LSVAB4BR1DN000001', '', '${people.twin}')) t(kind, value, scope, person_id);`;

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
select cast(m as date) + 2 as day_on, 'S0' || s as store_code, cast(20 + (s * 5 + month(m) * 3) % 17 as bigint) as opportunities
from range(timestamp '2024-01-01', timestamp '2026-11-01', interval 1 month) r(m), range(1, 7) x(s);
create table marts.margin_days as
select cast(m as date) + 1 as day_on, 'S0' || s as store_code, cast(1000 * ((s * 3 + month(m)) % 9) - 500 as decimal(14, 2)) as margin_yuan
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

const loads = `create table marts.feeds as select * from (values
  ('dms', 'customers', 3, 1200, 900, 250, 40, 8, 2, 0, date '2026-11-01'), ('dms', 'sales_orders', 3, 800, 700, 90, 10, 0, 0, 0, date '2026-10-31'),
  ('tmall', 'orders', 2, 500, 480, 0, 15, 5, 0, 0, date '2026-10-31'), ('wechat', 'orders', 3, 640, 600, 20, 10, 10, 0, 0, date '2026-11-02'))
  t(channel, feed, loads, counted, current, superseded, duplicates, rejected, ignored, erased, last_delivered_on);
create table marts.loads as select channel, feed, printf('%016x', row_number() over () * 7919) as load, last_delivered_on - cast(30 * i as integer) as delivered_on, counted // 3 as counted, rejected // 3 as rejected
from marts.feeds, range(0, 3) r(i);`;

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

const writeDatabase = async (file: string): Promise<void> => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(
    `attach '${file}' as made; use made; create schema marts; ${profiles} ${stores} ${days} ${loads} checkpoint made; use memory; detach made`
  );
  connection.closeSync();
  instance.closeSync();
};

/** Publishes a generation of the tables above, as a run does: database and manifest first, CURRENT by a rename last. */
export const publishFixture = async (root: string, number = 7): Promise<void> => {
  const folder = generationFolder(root, number);
  mkdirSync(folder, {recursive: true});
  await writeDatabase(databaseFile(folder));
  const manifest = {
    generation: number,
    content_hash: "c0ffee00".repeat(8),
    data_date: "2026-10-31",
    as_of: "2026-10-31T16:00:00Z",
    as_of_on: "2026-11-01",
    loads: [],
    ledger: {},
    tables: {},
    feeds,
    accepted: [],
    parameters: {},
    created_by: "test"
  };
  writeFileSync(manifestFile(folder), manifestText(manifest));
  writeFileSync(`${currentFile(root)}.new`, String(number));
  renameSync(`${currentFile(root)}.new`, currentFile(root));
};

/** A published generation, opened as the server opens it. */
export const openFixture = async (): Promise<OpenGeneration> => {
  const {root, remove} = newWorkspace();
  await publishFixture(root);
  const generation = await openGeneration(root);
  return {
    ...generation,
    async close() {
      await generation.close();
      remove();
    }
  };
};

export const serving = (generation: Generation | undefined): Generations => ({current: () => generation, lastRun: () => lastRun});

/** Keys of the tests: the role is the key. */
export const asRole = (role: KeyRole): [string, string] => ["authorization", `Bearer ${role}`];

const known = ["service", "marketer", "executive", "admin"] as const;

/** The application over the fixture, and what it logs. */
export const fixtureApp = async (generation: Generation | undefined, more: Partial<AppOptions> = {}) => {
  const lines: Access[] = [];
  const bugs: unknown[] = [];
  const server = app({
    routes: await findRoutes(),
    generations: serving(generation),
    authenticate: (key) => known.find((role) => role === key),
    log: (line) => lines.push(line),
    bug: (error) => bugs.push(error),
    clock: () => 0,
    ...more
  });
  return {server, lines, bugs};
};
