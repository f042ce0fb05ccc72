import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, expect, test} from "vitest";
import {readMapping} from "../../src/channels/catalog.ts";
import type {Feed} from "../../src/channels/mapping.ts";
import {checkFile} from "../../src/commands/channel_check.ts";
import {workbook} from "../lake/xlsx.ts";

const folder = mkdtempSync(join(tmpdir(), "huaxiang-formats-"));
afterAll(() => rmSync(folder, {recursive: true}));

writeFileSync(
  join(folder, "channel.yaml"),
  `name: desk
timezone: Asia/Shanghai
feeds:
  calls:
    files: "desk/*"
    format: xlsx
    sheet: 来电
    header: [2, 3]
    later: append
    key: [单号]
    to:
      contacts:
        role: "'contact'"
        name: 客户_姓名
        mobile: 客户_手机
        seen_at: local(时间)
`
);
const mapping = readMapping(join(folder, "channel.yaml"));
const feed = {mapping, name: "calls", feed: mapping.feeds.calls as Feed};
const checked = (file: string) => checkFile(feed, join(folder, file), "Asia/Shanghai", "2026-04-01T00:00:00Z", 5);
const contacts = [{source_key: "C1", name: "王伟", mobile: "19900010101", seen_at: "2026-03-30 01:00:00"}];

test("channel check reads the sheet and the header that the mapping names, whatever the file is called", async () => {
  const rows = [
    ["来电登记"],
    ["单号", "客户", null, "时间"],
    [null, "姓名", "手机", "时间"],
    ["C1", "王伟", 19900010101, {v: 46111.375, s: 1}]
  ];
  const sheets = [
    {name: "说明", rows: [["请勿修改"]]},
    {name: "来电", rows, merges: ["A2:A3", "B2:C2", "D2:D3"]}
  ];
  writeFileSync(join(folder, "calls-20260331.csv"), workbook({sheets, formats: ["yyyy/m/d h:mm"]}));
  expect(await checked("calls-20260331.csv")).toMatchObject({
    file: {format: "xlsx", sheets: ["来电", "说明"], columns: ["单号", "客户_姓名", "客户_手机", "时间"]},
    problem: null,
    unused: [],
    dispositions: {counted: 1, accepted: 1},
    rows: {contacts}
  });
});

test("and takes the same table as Parquet; a column that it lacks stops it", async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const write = (name: string, columns: string) => connection.run(`copy (select ${columns}) to '${join(folder, name)}' (format parquet)`);
  const columns = `'C1' as 单号, '王伟' as 客户_姓名, 19900010101 as 客户_手机`;
  await write("calls.parquet", `${columns}, timestamp '2026-03-30 09:00:00' as 时间`);
  await write("short.parquet", columns);
  connection.closeSync();
  expect(await checked("calls.parquet")).toMatchObject({file: {format: "parquet", sheets: []}, problem: null, rows: {contacts}});
  expect((await checked("short.parquet")).problem).toContain("missing columns: 时间");
});

writeFileSync(
  join(folder, "nested.yaml"),
  `name: nested
timezone: Asia/Shanghai
feeds:
  calls:
    files: "nested/*"
    format: csv
    later: append
    key: [no]
    to:
      contacts:
        role: "'contact'"
        name: who.name
        mobile: coalesce(blank(json_extract_string(detail, '$.phones[0]')), json_extract_string(detail, '$.phones[#-1]'))
`
);

test("values nested in JSON are read by dots and by a path alike; a cell that is no JSON costs its own record", async () => {
  writeFileSync(
    join(folder, "nested.csv"),
    [
      "no,who,detail",
      `C1,"{""name"":""王伟""}","{""phones"":["""",""19900010101""]}"`,
      `C2,"{""name"":""李娜""}","{""phones"":[""199"`,
      "C3,,",
      `C4,"{""name"":""赵敏""}","{""phones"":[""19900010104""]}"`,
      ""
    ].join("\n")
  );
  const nested = readMapping(join(folder, "nested.yaml"));
  const feed = {mapping: nested, name: "calls", feed: nested.feeds.calls as Feed};
  const report = await checkFile(feed, join(folder, "nested.csv"), "Asia/Shanghai", "2026-04-01T00:00:00Z", 5);
  expect(report).toMatchObject({problem: null, dispositions: {counted: 4, accepted: 3, rejected: 1}});
  expect(report.rows.contacts).toMatchObject([
    {source_key: "C1", name: "王伟", mobile: "19900010101"},
    {source_key: "C3"},
    {source_key: "C4", name: "赵敏", mobile: "19900010104"}
  ]);
  expect(JSON.stringify(report)).toContain("invalid_json");
});

test("a load without records is no fault of a mapping that reads elements", async () => {
  writeFileSync(
    join(folder, "lines.yaml"),
    `name: lines
timezone: Asia/Shanghai
feeds:
  calls:
    files: "lines/*"
    format: json
    records: $.calls[*]
    later: append
    key: [no]
    to:
      contacts:
        each: $.people[*] as person
        element: person.no
        role: "'contact'"
        name: coalesce(person.name, person.nick.name)
        mobile: person.mobile
`
  );
  const lines = readMapping(join(folder, "lines.yaml"));
  const feed = {mapping: lines, name: "calls", feed: lines.feeds.calls as Feed};
  const at = (text: string) => {
    writeFileSync(join(folder, "lines.json"), text);
    return checkFile(feed, join(folder, "lines.json"), "Asia/Shanghai", "2026-04-01T00:00:00Z", 5);
  };
  expect(await at(`{"calls":[]}`)).toMatchObject({problem: null, dispositions: {counted: 0}});
  expect(await at(`{"calls":[{"no":"1","people":[{"no":"a","nick":{"name":"小王"},"mobile":"19900010101"}]}]}`)).toMatchObject({
    problem: null,
    rows: {contacts: [{source_key: "1#a", name: "小王", mobile: "19900010101"}]}
  });
});
