import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {addDays} from "date-fns/addDays";
import {manifestText} from "../../src/generation/manifest.ts";
import {type OpenGeneration, openGeneration} from "../../src/generation/open.ts";
import {currentFile, databaseFile, generationFolder, manifestFile} from "../../src/generation/paths.ts";
import type {Plain, World} from "./naive.ts";
import {columnsOf, tables} from "./tables.ts";

/** Data of 2024-03-30 and before, so that a month earlier is 29 February and a month on is 30 April. */
export const as_of_on = "2024-03-31";
const end = new Date(`${as_of_on}T00:00:00Z`);
const shanghai = 8 * 3600 * 1000;

/** Numbers in [0, 1) by a fixed recipe (mulberry32). */
const randomOf = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const brands = ["宝马", "奔驰", "奥迪", "100%电动_"];
const stores = ["S001", "S002", "S003"];

/** Small worlds meet more corners: few values, many ties, nulls, days around month ends, moments around midnight in Shanghai. */
const makeRows = (people: number, seed: number, keen = 0): Map<string, Plain[]> => {
  const random = randomOf(seed);
  const upTo = (n: number): number => Math.floor(random() * n);
  const one = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  const perhaps = <T>(value: T, share = 0.8): T | null => (random() < share ? value : null);
  const near = [-1, -2, -29, -30, -31, -32, -59, -60, -61, -90, -91, -365, -366, -367, -730, -1200];
  const ago = (): Date => addDays(end, random() < 0.5 ? one(near) : -1 - upTo(1100));
  const text = (day: Date): string => day.toISOString().slice(0, 10);
  const day = (): string => text(ago());
  const due = (): string => text(addDays(end, one([-400, -31, -1, 0, 1, 28, 29, 30, 31, 59, 60, 61, 89, 90, 364, 365, 366])));
  const yuan = (): number => one([0, 0.01, 9.99, 100, 100, 599.7, 2500]);
  const moment = (on: string): string => {
    const millis = one([0, 1000, 8 * 3600_000 - 1000, 8 * 3600_000, 12 * 3600_000, 86_399_000]);
    return new Date(new Date(`${on}T00:00:00Z`).getTime() + millis - shanghai).toISOString().replace("Z", "").replace("T", " ");
  };
  const happening = (): Plain => {
    const on = day();
    return {happened_at: moment(on), happened_on: on, channel: one(["dms", "mall"]), store_code: perhaps(one(stores))};
  };
  const rows = new Map<string, Plain[]>(Object.keys(tables).map((name) => [name, []]));
  const put = (table: string, row: Plain) => rows.get(table)?.push(row);
  /** Nobody known, or somebody without a profile. */
  const nobody = (n: number): number | null => (n % 2 === 0 ? null : people + n);

  for (let n = 1; n <= people; n++) {
    const each = (table: string, most: number, make: () => Plain) => {
      for (let i = upTo(most + 1); i > 0; i--) put(table, {person_no: random() < 0.03 ? nobody(n) : n, ...make()});
    };
    each("facts.service_visits", 4, () => ({
      ...happening(),
      status: one(["settled", "settled", "open", "cancelled"]),
      job_type: perhaps(one(["maintenance", "repair", "pre_delivery"])),
      mileage_km: perhaps(upTo(5) * 10_000),
      returned_on: perhaps(day()),
      labour_yuan: perhaps(yuan()),
      parts_yuan: perhaps(yuan()),
      revenue_yuan: yuan(),
      revenue_on: perhaps(day())
    }));
    each("facts.orders", 4, () => {
      const counts = perhaps(day(), 0.7);
      return {
        ...happening(),
        category: one(["new_vehicle", "accessory", "parts"]),
        status: one(["placed", "completed", "cancelled"]),
        has_lapsed: random() < 0.2,
        paid_on: perhaps(day()),
        delivered_on: perhaps(day()),
        cancelled_on: perhaps(day(), 0.2),
        amount_yuan: perhaps(yuan()),
        refunded_yuan: yuan(),
        revenue_yuan: counts === null ? 0 : yuan(),
        revenue_at: counts === null ? null : moment(counts),
        revenue_on: counts,
        brand: perhaps(one(brands)),
        series_code: perhaps(one(["X3", "C"])),
        model: null,
        campaign_code: perhaps(one(["d12", "618"])),
        lead_source: null
      };
    });
    each("facts.bookings", 3, () => {
      const completed = perhaps(day(), 0.6);
      return {
        ...happening(),
        kind: one(["test_drive", "test_drive", "maintenance"]),
        status: one(["completed", "booked", "no_show"]),
        booked_for_on: due(),
        arrived_on: perhaps(day()),
        completed_at: completed === null ? null : moment(completed),
        completed_on: completed,
        series_code: perhaps(one(["X3", "C"])),
        estimate_yuan: perhaps(yuan())
      };
    });
    each("facts.leads", 3, () => ({
      ...happening(),
      status: perhaps(one(["new", "won", "invalid"])),
      brand: perhaps(one(brands)),
      model: null,
      lead_source: perhaps("autohome"),
      campaign_code: perhaps("d12"),
      intent_level: perhaps(one(["H", "A"])),
      contacted_on: perhaps(day()),
      series_code: perhaps("X3")
    }));
    each("facts.showroom_visits", 2, () => ({
      ...happening(),
      is_first: perhaps(random() < 0.5),
      is_valid: random() < 0.9,
      intent_level: perhaps("H"),
      lead_source: null,
      campaign_code: null,
      series_code: perhaps("C")
    }));
    each("facts.interactions", 6, () => ({
      ...happening(),
      kind: one(["view", "click", "message_sent", "message_sent", "message_opened"]),
      subject: perhaps(one(["SUV", "保养"])),
      medium: perhaps(one(["sms", "wechat"])),
      campaign_code: perhaps("d12"),
      amount_yuan: perhaps(yuan(), 0.3)
    }));
    each("facts.appraisals", 1, () => ({
      ...happening(),
      asked_yuan: perhaps(yuan()),
      offered_yuan: perhaps(yuan()),
      accepted: perhaps(random() < 0.5),
      closed_on: perhaps(day())
    }));
    each("facts.finance_applications", 1, () => ({
      ...happening(),
      lender: perhaps("平安"),
      kind: one(["loan", "lease"]),
      status: one(["approved", "declined"]),
      amount_yuan: perhaps(yuan()),
      decided_on: perhaps(day())
    }));
    each("facts.campaign_members", 1, () => {
      const on = day();
      return {campaign_code: one(["d12", "618"]), arm: one(["treatment", "holdout"]), assigned_at: moment(on), assigned_on: on};
    });
    each("facts.contracts", 2, () => ({
      channel: "finance",
      store_code: perhaps(one(stores)),
      kind: one(["insurance", "loan"]),
      provider: perhaps(one(["人保", "平安"])),
      signed_on: perhaps(day()),
      starts_on: day(),
      ends_on: perhaps(due()),
      principal_yuan: perhaps(yuan(), 0.3),
      premium_yuan: perhaps(yuan()),
      state: one(["running", "ended", "cancelled"]),
      is_renewed: random() < 0.3,
      renewal: upTo(3),
      due_on: perhaps(due(), 0.6)
    }));
    each("facts.opportunities", 2, () => ({
      brand: one([...brands, ""]),
      began_on: day(),
      last_on: day(),
      leads: upTo(3),
      visits: upTo(2),
      test_drives: upTo(2),
      state: one(["won", "open", "lost"]),
      store_code: perhaps(one(stores)),
      delivered_on: perhaps(day())
    }));
    each("facts.deals", 2, () => ({
      ...happening(),
      direction: one(["online_to_offline", "offline_to_online", "store", "online"]),
      began_in: one(["mall", "dms"]),
      brand: perhaps(one(brands)),
      delivered_on: perhaps(day()),
      amount_yuan: perhaps(yuan()),
      leads: upTo(2),
      visits: upTo(2),
      test_drives: upTo(1),
      has_lapsed: perhaps(random() < 0.2)
    }));
    for (const need of ["insurance_renewal", "maintenance_due", "accessories"])
      if (random() < 0.5)
        put("marts.needs", {
          person_no: n,
          need,
          vin: one(["", `VIN${n}-1`]),
          probability: one([0, 0.0999, 0.1, 0.3, 0.300001, 0.75]),
          due_on: perhaps(due()),
          is_due: random() < 0.3
        });
    for (let i = one([0, 0, 1, 1, 2]); i > 0; i--)
      put("marts.vehicles", {
        vin: `VIN${n}-${i}`,
        person_no: n,
        brand: perhaps(one(brands)),
        series: perhaps(one(["3系", "E级"])),
        model: null,
        energy: perhaps(one(["petrol", "electric"])),
        owned_since_on: perhaps(day()),
        sold_on: perhaps(day()),
        licensed_on: perhaps(day()),
        warranty_ends_on: perhaps(due()),
        mileage_km: perhaps(upTo(5) * 10_000),
        service_visits: upTo(3),
        last_service_on: perhaps(day()),
        insurance_due_on: perhaps(due()),
        extended_warranty_due_on: perhaps(due(), 0.2),
        loan_due_on: perhaps(due(), 0.3),
        lease_due_on: null
      });
    const isKeen = keen > 0 && n % keen === 0;
    if (isKeen) for (const [table, row] of keenRows(n)) put(table, row);
    put("marts.profiles", {...profileOf(n, rows, {one, perhaps, day, random, yuan}), ...(isKeen && keenProfile)});
  }
  return rows;
};

/** Whom a Double-12 rule looks for: a BMW whose insurance ends soon, workshop visits within the year, and more bought than anybody else. */
const keenRows = (n: number): [table: string, row: Plain][] => {
  const at = (days: number): Plain => {
    const on = addDays(end, -days).toISOString().slice(0, 10);
    return {person_no: n, happened_at: `${on} 02:00:00`, happened_on: on, channel: "dms", store_code: "S001"};
  };
  const visit = (days: number): [string, Plain] => [
    "facts.service_visits",
    {...at(days), status: "settled", job_type: "maintenance", revenue_yuan: 100}
  ];
  const order = (days: number): [string, Plain] => {
    const {happened_on, happened_at} = at(days);
    const bought = {revenue_yuan: 2500 + n / 100, revenue_at: happened_at ?? null, revenue_on: happened_on ?? null};
    return ["facts.orders", {...at(days), category: "accessory", status: "completed", has_lapsed: false, refunded_yuan: 0, ...bought}];
  };
  const car = {vin: `VIN${n}-keen`, person_no: n, brand: "宝马", series: "3系", energy: "petrol", service_visits: 2};
  return [
    [
      "marts.vehicles",
      {
        ...car,
        insurance_due_on: addDays(end, n % 40)
          .toISOString()
          .slice(0, 10)
      }
    ],
    ...[30, 200].map(visit),
    ...[40, 80, 120, 160, 210].map(order)
  ];
};
const keenProfile: Plain = {
  kind: "person",
  is_identified: true,
  consent_marketing: true,
  allows_sms: true,
  refuses_contact: false
};

interface Dice {
  one<T>(list: readonly T[]): T;
  perhaps<T>(value: T, share?: number): T | null;
  day(): string;
  random(): number;
  yuan(): number;
}

const sum = (values: (Plain[string] | undefined)[]): number =>
  values.reduce((total: number, value) => total + Math.round(Number(value ?? 0) * 100), 0) / 100;
const least = (days: string[]): string | null => days.sort()[0] ?? null;

/** Totals agree with the facts, as those of sql/marts/profiles.sql do. */
const profileOf = (n: number, rows: Map<string, Plain[]>, {one, perhaps, day, random, yuan}: Dice): Plain => {
  const mine = (table: string): Plain[] => (rows.get(table) ?? []).filter(({person_no}) => person_no === n);
  const visits = mine("facts.service_visits").filter(({status, job_type}) => status !== "cancelled" && job_type !== "pre_delivery");
  const purchases = mine("facts.orders").filter(({revenue_yuan}) => Number(revenue_yuan) > 0);
  const [serviced, bought] = [visits.map((row) => String(row.happened_on)), purchases.map((row) => String(row.revenue_on))];
  const refuses = random() < 0.1;
  const allows = (): boolean => !refuses && random() < 0.7;
  const kind = one(["person", "person", "person", "person", "organisation", "anonymous"]);
  return {
    person_no: n,
    person_id: `p_${String(n).padStart(8, "0")}`,
    kind,
    is_identified: random() < 0.9 && kind === "person",
    name_masked: "王**",
    mobile_masked: perhaps("139****0002"),
    gender: perhaps(one(["male", "female"])),
    province: perhaps("上海"),
    city: perhaps(one(["上海", "上海市", "苏州"])),
    owner_store_code: perhaps(one(stores)),
    owner_store_since_on: perhaps(day()),
    owner_brand: perhaps(one(brands)),
    owner_region: perhaps(one(["华东", "华北"])),
    household_no: n % 5 === 0 ? n - 1 : n % 5 === 4 ? n : null,
    first_seen_on: perhaps(day()),
    last_seen_on: perhaps(day()),
    vehicles_owned: mine("marts.vehicles").length,
    newest_vehicle_on: perhaps(day()),
    months_since_vehicle: perhaps(Math.floor(random() * 40)),
    orders: purchases.length,
    revenue_yuan: sum(purchases.map((row) => row.revenue_yuan)),
    car_yuan: yuan(),
    shop_yuan: yuan(),
    first_purchase_on: least(bought),
    last_purchase_on: bought.sort().at(-1) ?? null,
    recency_days: perhaps(Math.floor(random() * 400)),
    purchase_days: new Set(bought).size,
    service_visits: visits.length,
    service_yuan: yuan(),
    first_service_on: least(serviced),
    last_service_on: serviced.sort().at(-1) ?? null,
    consent_marketing: allows(),
    consent_partner_sharing: random() < 0.5,
    consent_automated_decisions: true,
    consent_finance_data: random() < 0.5,
    allows_sms: allows(),
    allows_phone: allows(),
    allows_wechat: allows(),
    allows_email: allows(),
    allows_app_push: allows(),
    refuses_contact: refuses
  };
};

const cell = (value: Plain[string] | undefined): string =>
  value === null || value === undefined ? "null" : typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);

/** Numbers of people, and ids that were merged away: what an export reads beside the rest. */
const identities = (rows: Map<string, Plain[]>, aliases: [string, string][]): string[] => {
  const numbers = (rows.get("marts.profiles") ?? [])
    .map(({person_no}) => Number(person_no))
    .filter((n) => n % 7 !== 0)
    .flatMap((n) => [
      `(${n}, '139${String(n).padStart(8, "0")}', false, date '2024-01-01')`,
      `(${n}, '138${String(n).padStart(8, "0")}', false, date '2023-01-01')`,
      `(${n}, '13700000000', true, date '2024-03-01')`
    ]);
  return [
    "create schema made.identity",
    `create table made.identity.identifiers as
select cast(n as bigint) as person_no, 'phone' as kind, '' as scope, value, is_refused, last_seen_on
from (values ${numbers.join(", ")}) as t(n, value, is_refused, last_seen_on)`,
    "create table made.marts.aliases (alias_id varchar, person_id varchar, merged_on date)",
    ...aliases.map(([from, to]) => `insert into made.marts.aliases values ('${from}', '${to}', date '2024-03-30')`)
  ];
};

const statements = (rows: Map<string, Plain[]>): string[] => [
  "create schema made.marts; create schema made.facts",
  `create macro made.as_of() as timestamp '2024-03-30 16:00:00'; create macro made.as_of_on() as date '${as_of_on}'`,
  ...[...rows].flatMap(([table, list]) => {
    const columns = columnsOf(table);
    const values = list.map((row) => `(${columns.map(([name]) => cell(row[name])).join(", ")})`);
    return [
      `create table made.${table} (${tables[table]})`,
      ...(values.length > 0 ? [`insert into made.${table} values ${values.join(", ")}`] : [])
    ];
  })
];

export interface SmallWorld {
  root: string;
  generation: OpenGeneration;
  plain: World;
  close(): Promise<void>;
}

/** Every row of a table as plain objects: numbers are numbers, a moment has no zone letter, so that texts sort as times. */
export const plainRows = async (generation: Pick<OpenGeneration, "rows">, table: string): Promise<Plain[]> =>
  (await generation.rows(`select * from ${table}`)).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === "bigint" || /_yuan$|^probability$/.test(name)
          ? value === null
            ? null
            : Number(value)
          : typeof value === "string"
            ? value.replace(/^(\d{4}-\d\d-\d\dT[\d:.]+)Z$/, "$1")
            : value
      ])
    )
  );

interface Made {
  /** What is otherwise than the seed makes it. */
  change?: (profiles: Plain[]) => Plain[] | undefined;
  aliases?: [string, string][];
  /** One in so many is whom a Double-12 rule looks for; 0: nobody is made so. */
  keen?: number;
}

/** Publishes the made-up people as a generation. */
export const publishWorld = async (
  root: string,
  number: number,
  [people, seed]: [number, number],
  {change = () => undefined, aliases = [], keen = 0}: Made = {}
): Promise<void> => {
  const rows = makeRows(people, seed, keen);
  rows.set("marts.profiles", change(rows.get("marts.profiles") ?? []) ?? rows.get("marts.profiles") ?? []);
  const folder = generationFolder(root, number);
  mkdirSync(folder, {recursive: true});
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  const connection = await instance.connect();
  await connection.run(`attach '${databaseFile(folder)}' as made`);
  for (const statement of [...statements(rows), ...identities(rows, aliases)]) await connection.run(statement);
  await connection.run("checkpoint made; detach made");
  connection.closeSync();
  instance.closeSync();
  writeFileSync(
    manifestFile(folder),
    manifestText({
      generation: number,
      content_hash: "5e9fe475".repeat(8),
      data_date: "2024-03-30",
      as_of: "2024-03-30T16:00:00Z",
      as_of_on,
      loads: [],
      ledger: {},
      tables: {},
      files: {},
      feeds: [],
      accepted: [],
      parameters: {},
      created_by: "test"
    })
  );
  writeFileSync(currentFile(root), String(number));
};

/** A published generation of a few made-up people, and the same rows as plain objects. */
export const smallWorld = async (people = 90, seed = 1): Promise<SmallWorld> => {
  const root = mkdtempSync(join(tmpdir(), "huaxiang-segments-"));
  await publishWorld(root, 4, [people, seed]);
  const generation = await openGeneration(root, {threads: 1, connections: 2});
  const rows = new Map<string, Plain[]>();
  for (const table of Object.keys(tables)) rows.set(table, await plainRows(generation, table));
  return {
    root,
    generation,
    plain: {as_of_on, profiles: rows.get("marts.profiles") as Plain[], tables: rows, caps: {sms: {messages: 1, days: 60}}},
    async close() {
      await generation.close();
      rmSync(root, {recursive: true, force: true});
    }
  };
};
