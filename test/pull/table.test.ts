import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from "vitest";
import {type House, house, parser, settings} from "./house.ts";
import {type Server, startServer} from "./server.ts";

// Which values of which tables a pull brings: types, names, keys, and tables that change their columns.

let server: Server;
let erp: House;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await parser.close();
  await server.stop();
});
beforeEach(async () => {
  await server.sql("drop schema if exists erp cascade; create schema erp");
});
afterEach(() => erp.close());

const single = (key: string, columns: string[] = []) => `
name: erp
feeds:
  customers:
    files: "erp/customers-*"
    later: upsert
    key: [${key}]
    to: {contacts: {role: "'customer'", name: ${columns[0] ?? key}}}
`;

/** A value as a literal, and as the lake must hold it. */
const values: [literal: string, text: string | null][] = [
  ["1.1000::numeric(12, 4)", "1.1000"],
  ["12345678901234567890.123456789::numeric", "12345678901234567890.123456789"],
  ["'NaN'::numeric", "NaN"],
  ["0.1::float8", "0.1"],
  ["'-Infinity'::float8", "-Infinity"],
  ["9223372036854775807::bigint", "9223372036854775807"],
  ["true", "true"],
  ["date '0099-02-01'", "0099-02-01"],
  ["timestamp '2026-01-31 09:05:00'", "2026-01-31 09:05:00"],
  ["timestamp '2026-01-31 09:05:00.000001'", "2026-01-31 09:05:00.000001"],
  ["timestamptz '2026-01-31 01:05:00.5Z'", "2026-01-31 09:05:00.5+08"],
  ["interval '1 day 2 hours'", "P1DT2H"],
  ["'\\x00ff7f'::bytea", "\\x00ff7f"],
  ["'abc'::char(5)", "abc"],
  ["''::text", ""],
  ["null::text", null],
  ["'null'::text", "null"],
  ["'  spaces  '::text", "  spaces  "],
  [`E'a\\nb\\r\\tc\\\\d"e''f'`, `a\nb\r\tc\\d"e'f`],
  ["E'\\x01\\x02\\x1e\\x1f\\x7f'", "\u0001\u0002\u001e\u001f\u007f"],
  ["'王🚗\u2028\\u4e2d'::text", "王🚗\u2028\\u4e2d"],
  [`'{"b": 1.10, "a": null}'::json`, `{"b": 1.10, "a": null}`],
  [`'{"b": 1.10, "a": null}'::jsonb`, `{"a": null, "b": 1.10}`],
  ["array['a,b', null, '']", `{"a,b",NULL,""}`],
  ["'0190d5c0-0000-7000-8000-000000000001'::uuid", "0190d5c0-0000-7000-8000-000000000001"]
];

test("every value is the database's own text, exactly; NULL and empty text stay apart; the session's settings change nothing", async () => {
  const columns = values.map(([literal], i) => `${literal} as v${i}`);
  await server.sql(`create table erp.types as select 'k' as id, ${columns.join(", ")}; alter table erp.types add primary key (id);
    alter role postgres set timezone = 'America/New_York'; alter role postgres set datestyle = 'German'; alter role postgres set bytea_output = 'escape';
    alter role postgres set extra_float_digits = -3; alter role postgres set intervalstyle = 'postgres_verbose'`);
  erp = house(settings(server.port, ["customers: {table: erp.types}"]), single("id"));
  try {
    await erp.pull();
  } finally {
    await server.sql("alter role postgres reset all");
  }
  const [row] = await erp.lake("select * from lake");
  expect(values.map((_, i) => row?.[`v${i}`])).toEqual(values.map(([, text]) => text));
  expect(await erp.pull()).toMatchObject([{state: "nothing_new", unchanged: 1}]);
  const place = values.findIndex(([, text]) => text === "");
  await server.sql(`update erp.types set v${place} = null`);
  expect(await erp.pull()).toMatchObject([{state: "pulled", rows: 1}]);
});

test("more columns than a function takes arguments; names in capitals, in Chinese, and two that differ in case", async () => {
  const many = Array.from({length: 120}, (_, i) => `'${i}'::text as c${i}`);
  await server.sql(`create view erp."Kunden 客户" as select 'a' as "编号", 'b' as "Name", 'c' as name, ${many.join(", ")}`);
  erp = house(
    settings(server.port, [`customers: {table: 'erp."Kunden 客户"', key: [编号], columns: {NO: 编号, C99: c99}}`]),
    single("NO", ["C99"])
  );
  expect(await erp.pull()).toMatchObject([{state: "pulled", rows: 1}]);
  const [{columns = []} = {}] = erp.loads();
  expect(columns.slice(0, 3)).toEqual(["NO", "Name", "name#2"]);
  expect(await erp.lake('select "NO", "Name", "name#2", "C99" from lake')).toEqual([{NO: "a", Name: "b", "name#2": "c", C99: "99"}]);
});

test("a table may call its columns as we call ours", async () => {
  const own = ["k", "h", "t", "load", "file", "filename", "is_gone", "n", "at", "_record", "_error", "_raw"];
  await server.sql(`create table erp.named (id text primary key, ${own.map((name) => `"${name}" text default '${name}'`).join(", ")});
    insert into erp.named values ('1'), ('2')`);
  erp = house(settings(server.port, ["customers: {table: erp.named}"]), single("id"));
  expect(await erp.pull()).toMatchObject([{rows: 2}]);
  await server.sql("delete from erp.named where id = '1'; update erp.named set k = 'x'");
  expect(await erp.pull()).toMatchObject([{rows: 1, deletions: 1}]);
  expect(await erp.pull()).toMatchObject([{state: "nothing_new"}]);
  const ours = own.map((name) => (name.startsWith("_") ? `${name}#2` : name));
  const [gone] = await erp.lake(`select ${ours.map((name) => `"${name}"`).join(", ")} from lake where id = '1'`);
  expect(gone).toEqual(Object.fromEntries(ours.map((name, i) => [name, own[i]])));
});

const keys: [type: string, value: string][] = [
  ["text[]", "array['a', 'b\"{},\\']"],
  ["char(4)", "'ab'"],
  ["numeric(6, 2)", "1.50"],
  ["timestamp", "'2026-01-31 09:05:00.123456'"],
  ["timestamptz", "'2026-01-31 09:05:00.1Z'"],
  ["uuid", "'0190d5c0-0000-7000-8000-000000000001'"],
  ["text", "E'\\'; drop table x; --\\\\ \"王\"'"]
];

test("a key of any types finds its row again", async () => {
  await server.sql(`create table erp.keyed (${keys.map(([type], i) => `k${i} ${type}`).join(", ")}, name text, primary key (${keys.map((_, i) => `k${i}`).join(", ")}));
    insert into erp.keyed values (${keys.map(([, value]) => value).join(", ")}, '一')`);
  erp = house(settings(server.port, ["customers: {table: erp.keyed}"]), single("k5", ["name"]));
  expect(await erp.pull()).toMatchObject([{state: "pulled", rows: 1}]);
  await server.sql("update erp.keyed set name = '二'");
  expect(await erp.pull()).toMatchObject([{rows: 1}]);
  await server.sql("delete from erp.keyed");
  expect(await erp.pull()).toMatchObject([{deletions: 1}]);
});

test("a column that is added brings the rows that fill it; one that goes and is needed stops its feed, one that is not needed does not", async () => {
  await server.sql(`create table erp.customers (no integer primary key, name text, note text);
    insert into erp.customers select i, '王' || i, 'x' from generate_series(1, 10) as i`);
  erp = house(settings(server.port, ["customers: {table: erp.customers}"]), single("no", ["name"]));
  await erp.pull();
  await server.sql("alter table erp.customers add vip text; update erp.customers set vip = 'gold' where no <= 2");
  expect(await erp.pull()).toMatchObject([{rows: 2, unchanged: 8}]);
  await server.sql("alter table erp.customers drop note");
  expect(await erp.pull()).toMatchObject([{state: "nothing_new", unchanged: 10}]);
  await server.sql("alter table erp.customers rename name to full_name");
  expect(await erp.pull()).toMatchObject([{state: "failed", reason: "settings", message: expect.stringContaining("name")}]);
  erp.settings(settings(server.port, ["customers: {table: erp.customers, columns: {name: full_name}}"]));
  expect(await erp.pull()).toMatchObject([{state: "nothing_new", unchanged: 10}]);
});

test("columns that are left out stay in the database, and are not asked for", async () => {
  await server.sql("create table erp.customers (no integer primary key, photo bytea); insert into erp.customers values (1, '\\x00')");
  erp = house(settings(server.port, ["customers: {table: erp.customers, without: [photo]}"]), single("no"));
  await erp.pull();
  expect(erp.loads()[0]?.columns).toEqual(["no"]);
});

test.each([
  ["table: erp.nothing", "no such table: erp.nothing", "schema.table"],
  ["table: erp.customers_view", "no primary key", "key:"],
  ["table: erp.customers, key: [number]", "no such column: number", "no, name"],
  ["table: erp.customers, modified: name", "modified: name is text", "view"],
  ["table: erp.customers, without: [no]", "no such column: no", "name"],
  ["table: erp.customers_view, key: [name]", "several rows have the same key", "key:"],
  ["table: erp.customers_view, key: [note]", "2 rows lack a part of their key", "key:"]
])("settings that do not fit say so: %s", async (feed, message, fix) => {
  await server.sql(`create table erp.customers (no integer primary key, name text, note text); insert into erp.customers values (1, '王', null), (2, '王', null);
    create view erp.customers_view as select * from erp.customers`);
  erp = house(settings(server.port, [`customers: {${feed}}`]), single("name"));
  const [failed] = await erp.pull();
  expect(failed).toMatchObject({state: "failed", reason: "settings", attempts: 1, message: expect.stringContaining(message)});
  expect(failed?.fix).toContain(fix);
});

test("a table that answers otherwise the second time is refused", async () => {
  await server.sql(
    `create table erp.twins (no integer, name text, at timestamp); insert into erp.twins values (1, '王', '2026-01-01'), (2, '李', '2026-01-05')`
  );
  erp = house(
    settings(server.port, ["customers: {table: erp.twins, key: [no], modified: at, overlap_minutes: 0}"]),
    single("no", ["name"])
  );
  await erp.pull();
  await server.sql("insert into erp.twins values (1, '赵', '2026-01-06')");
  expect(await erp.pull()).toMatchObject([{state: "failed", reason: "refused", message: "fetched 2 rows of 1", loads: 0}]);
});

test.each([
  ["none: {table: erp.customers}", "unknown feed: none"],
  ["files: {table: erp.customers}", "later: append"]
])("a feed that cannot be pulled is a fault of the settings: %s", async (feed, message) => {
  const text = `${single("no")}  files: {files: "erp/f-*", later: append, to: {contacts: {role: "'customer'", name: no}}}\n`;
  erp = house(settings(server.port, [feed]), text);
  await expect(erp.pull()).rejects.toMatchObject({code: "invalid_config", message: expect.stringContaining(message)});
});
