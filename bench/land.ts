import {closeSync, existsSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, statSync, writeSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {DuckDBInstance} from "@duckdb/node-api";
import iconv from "iconv-lite";
import {landFile} from "../src/lake/land.ts";
import {defaultLimits} from "../src/lake/limits.ts";
import {openParser} from "../src/lake/parser.ts";
import {literal} from "../src/sql.ts";

export interface LandBench {
  /** Size of the UTF-8 file. */
  bytes?: number;
  log: (line: string) => void;
}

const cache = fileURLToPath(new URL(".cache/", import.meta.url));
const header = ["订单号", "客户姓名", "手机", "城市", "金额", "备注", "车型", "下单时间"];

/** Landing beside DuckDB's own CSV → Parquet on the same file: UTF-8 at least 0.6 of it, GB18030 at least 0.25. */
export default async function land({bytes = 2 ** 30, log}: LandBench): Promise<void> {
  const files = generated(bytes);
  const size = statSync(files["utf-8"]).size;
  const seconds = await plain(files["utf-8"]);
  log(`DuckDB's own CSV to Parquet: ${speed(size, seconds)}`);
  for (const [encoding, bar] of [
    ["utf-8", 0.6],
    ["gb18030", 0.25]
  ] as const) {
    const own = await landed(files[encoding]);
    const read = statSync(files[encoding]).size;
    const ratio = read / own.seconds / (size / seconds);
    log(
      `landing ${encoding} (${own.reader} reader, ${own.records} records): ${speed(read, own.seconds)}, ratio ${ratio.toFixed(2)} (bar ${bar})`
    );
  }
}

const speed = (bytes: number, seconds: number): string =>
  `${(bytes / 1e6 / seconds).toFixed(0)} MB/s (${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(2)} s)`;

async function plain(file: string): Promise<number> {
  const folder = mkdtempSync(join(cache, "plain-"));
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const columns = header.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ");
  const start = performance.now();
  await connection.run(
    `copy (select * from read_csv(${literal(file)}, columns = {${columns}}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"'))
    to ${literal(join(folder, "plain.parquet"))} (format parquet, compression zstd)`
  );
  const seconds = (performance.now() - start) / 1000;
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, {recursive: true});
  return seconds;
}

async function landed(file: string): Promise<{seconds: number; records: number; reader: string}> {
  const root = mkdtempSync(join(cache, "workspace-"));
  const parser = openParser();
  const {size, mtimeMs} = statSync(file);
  const start = performance.now();
  const outcome = await landFile(
    {
      root,
      file,
      name: "bench/orders.csv",
      channel: "bench",
      feed: "orders",
      options: {format: "csv", records: "$[*]", encoding: "auto", multiline: false, columns: null},
      stat: {size, mtimeMs},
      day: "2026-01-01",
      now: "2026-01-01T00:00:00.000Z",
      limits: defaultLimits
    },
    {parser}
  );
  const seconds = (performance.now() - start) / 1000;
  await parser.close();
  rmSync(root, {recursive: true});
  if (outcome.kind !== "landed") throw new Error(`bench file did not land: ${JSON.stringify(outcome)}`);
  return {seconds, records: outcome.sidecar.counts.records, reader: outcome.sidecar.reader};
}

/** The file and its GB18030 twin, made once for each size: the same bytes on every machine. */
function generated(bytes: number): Record<"utf-8" | "gb18030", string> {
  mkdirSync(cache, {recursive: true});
  const files = {"utf-8": join(cache, `orders-${bytes}.csv`), gb18030: join(cache, `orders-${bytes}.gb18030.csv`)};
  if (existsSync(files.gb18030)) return files;
  const handles = [openSync(files["utf-8"], "w"), openSync(`${files.gb18030}.tmp`, "w")];
  let text = `${header.join(",")}\n`;
  for (let record = 0, written = 0; written < bytes; record++) {
    text += row(record);
    if (text.length < 1 << 20) continue;
    written += writeSync(handles[0]!, text);
    writeSync(handles[1]!, iconv.encode(text, "gb18030"));
    text = "";
  }
  handles.forEach(closeSync);
  renameSync(`${files.gb18030}.tmp`, files.gb18030);
  return files;
}

const surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
const given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰";
const cities = ["上海", "北京", "广州", "深圳", "杭州", "成都", "乌鲁木齐", "呼和浩特"];
const cars = ["宝马 3系", "奥迪 A4L", '"奔驰 C级, 运动版"', '"大众 ""途观"""', "沃尔沃 XC60", "别克 GL8"];
const notes = ["送货上门", '"要求, 开专票"', "", "店内自提", '"客户说 ""尽快"", 下周来电"'];

/** A record by its number alone. */
function row(record: number): string {
  let state = Math.imul(record + 1, 0x9e3779b1);
  const pick = (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  const one = (list: string | string[]) => list[pick(list.length)];
  const name = `${one(surnames)}${one(given)}${pick(2) ? one(given) : ""}`;
  const day = `2026-${two(1 + pick(12))}-${two(1 + pick(28))} ${two(pick(24))}:${two(pick(60))}:${two(pick(60))}`;
  return `SO${record.toString().padStart(10, "0")},${name},1${3 + pick(7)}${String(pick(1e9)).padStart(9, "0")},${one(cities)},${pick(500_000)}.${two(pick(100))},${one(notes)},${one(cars)},${day}\n`;
}

const two = (number: number): string => String(number).padStart(2, "0");
