import {mkdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {Generation, Generations, LastRun} from "../../src/api/generation.ts";
import type {Row} from "../../src/engine/engine.ts";
import type {Disposition} from "../../src/generation/manifest.ts";

export const people = {
  living: "p_living2living2",
  merged: "p_merged2merged2",
  twin: "p_twintwin2twin22"
};

const profiles = `create table marts.profile_documents as select * from (values
  ('${people.living}', '{"person_id":"${people.living}","kind":"person","vehicles_owned":1,"revenue_yuan":268000.00}'),
  ('${people.twin}', '{"person_id":"${people.twin}","kind":"person","vehicles_owned":0,"revenue_yuan":0.00}')) t(person_id, document);
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
from range(timestamp '2023-01-01', timestamp '2026-11-01', interval 1 month) r(m), range(1, 7) x(s);`;

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

/** A small generation of marts, read as a published one is. */
export const openFixture = async (number = 7): Promise<Generation & {close(): void}> => {
  const folder = join(tmpdir(), `huaxiang-serving-${process.pid}-${number}`);
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`create schema marts; ${profiles} ${stores} ${days} ${loads}`);
  return {
    number,
    manifest: {generation: number, content_hash: "c0ffee".repeat(10).padEnd(64, "0"), data_date: "2026-10-31", feeds},
    async rows(sql, params = []) {
      const reader = await connection.runAndReadAll(sql, params as string[]);
      return reader.getRowObjectsJson() as Row[];
    },
    close: () => connection.closeSync()
  };
};

export const serving = (generation: Generation | undefined): Generations => ({current: () => generation, lastRun: () => lastRun});
