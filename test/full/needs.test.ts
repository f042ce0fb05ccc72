import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {generate} from "../../pipelines/demo/generate.ts";
import {run} from "../../pipelines/nightly.ts";
import {initWorkspace} from "../../src/commands/init.ts";
import backtest from "../../src/commands/needs_backtest.ts";
import explain from "../../src/commands/needs_explain.ts";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import {openParser} from "../../src/engine/parse.ts";
import {databaseFile, generationFolder} from "../../src/generation/paths.ts";
import {findNeeds} from "../../src/needs/catalogue.ts";
import {scoreSelect} from "../../src/needs/compile.ts";
import {evidenceOf} from "../../src/needs/evidence.ts";
import {fitNeed} from "../../src/needs/fit.ts";
import {groupedSelect, readTraining, rowsOf} from "../../src/needs/training.ts";
import {identifier, literal, table} from "../../src/sql.ts";
import {findModels} from "../../src/steps/discover.ts";
import {openPast} from "../../src/value/worth/past.ts";
import {openWorkspace} from "../../src/workspace.ts";
import {run as command, edge} from "../commands/edge.ts";
import {facts} from "./facts.ts";

// The demo's history ends on 2025-12-31; the world is cut, and events are planted, at the end of June 2024.
const [cutOn, cutAt] = ["2024-07-01", "2024-06-30 16:00:00"];
const needs = await findNeeds();
const models = ["features.points", "features.cars", "features.activity", "scores.need_people", "scores.need_cars"];
const events: Record<string, string> = {
  service_visits: "happened_at",
  orders: "happened_at",
  contracts: "signed_at",
  leads: "happened_at",
  showroom_visits: "happened_at",
  bookings: "happened_at",
  interactions: "happened_at",
  points: "happened_at",
  wear_parts: "happened_at",
  deals: "happened_at",
  appraisals: "happened_at",
  finance_applications: "happened_at"
};

let root: string;
let engine: DuckdbEngine;

const make = async (name: string): Promise<void> => {
  const select = readFileSync(new URL(`../../sql/${name.replace(".", "/")}.sql`, import.meta.url), "utf8");
  await engine.createOrReplace(name, select);
};
const makeAll = async (): Promise<void> => {
  for (const name of models) await make(name);
};
/** The facts as they were published, in tables that may be changed. */
const restore = async (): Promise<void> => {
  for (const name of [...Object.keys(events), "account_holders", "campaigns", "ownerships", "vehicles", "series"])
    await engine.run(`create or replace table ${table(`facts.${name}`)} as from whole.${table(`facts.${name}`)}`);
};
/** One text for all rows of a table that a condition keeps. */
const hashOf = async (select: string): Promise<string> =>
  String(await engine.scalar(`select coalesce(sum(cast(hash(t) as hugeint)), 0) || ' ' || count(*) from (${select}) as t`));
const byMoment = (name: string, condition: string): Promise<string> => hashOf(`select * from ${table(name)} where ${condition}`);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "huaxiang-needs-"));
  initWorkspace(root, new Uint8Array(32).fill(3));
  await generate({dir: root, people: 2_500, seed: 8, deliveries: 1});
  const workspace = openWorkspace(root);
  const go = (more: object) => run({workspace, now: "2026-01-02T00:00:00Z", command: "test", pid: process.pid, ...more});
  await go({});
  await go({asOf: "2024-06-30"});
  engine = await openDuckdb({file: ":memory:", threads: 2, temp: join(root, "temp")});
  for (const [name, number] of [
    ["whole", 1],
    ["earlier", 2]
  ] as const)
    await engine.run(`attach ${literal(databaseFile(generationFolder(root, number)))} as ${name} (read_only)`);
  await engine.functions({as_of: "2025-12-31T16:00:00Z", as_of_on: "2026-01-01"});
  await engine.run("create schema facts; create schema identity; create schema features; create schema scores");
  await engine.run("create table identity.people as from whole.identity.people");
  for (const name of ["spine", "permissions"]) await engine.run(`create table features.${name} as from whole.features.${name}`);
  await restore();
  await makeAll();
}, 600_000);
afterAll(async () => {
  await engine?.close();
  rmSync(root, {recursive: true, force: true});
});

/** What is told of each moment of the spine, by the column that says which moment; the spine itself says which those are. */
const features = readdirSync(new URL("../../sql/features", import.meta.url))
  .filter((name) => /^\w+\.sql$/.test(name))
  .map((name) => name.slice(0, -4));
/** They carry days of their own and are read up to a moment by what is made of them. */
const timed = ["car_lives", "contract_margins", "vehicle_periods", "visit_days"];
const yearly = [
  "car_margins",
  "car_orders",
  "car_seekers",
  "car_waits",
  "contract_lives",
  "service_histories",
  "shop_histories",
  "shop_newcomers"
];
const ofMoments = features.filter((name) => ![...timed, ...yearly, "spine", "value_moments"].includes(name));

/** Features of a year's moments from one of the generations, as of the day of the cut. */
const past = async (number: number, asOf: string, asOfOn: string): Promise<DuckdbEngine> => {
  const parser = await openParser();
  const all = await findModels(fileURLToPath(new URL("../../sql", import.meta.url)), parser);
  parser.close();
  return openPast({
    file: databaseFile(generationFolder(root, number)),
    models: all,
    reads: yearly.map((name) => `features.${name}`),
    as_of: asOf,
    as_of_on: asOfOn,
    on: cutOn,
    until: "2025-07-01",
    temp: join(root, "temp", String(number))
  });
};

describe("features of the past", () => {
  test.each(ofMoments)("features.%s at a past month end are those of a run as of that day", async (name) => {
    const columns = (await engine.describe(`whole.features.${name}`)).map((one) => one.name);
    expect(columns).toContain("as_of_at");
    const kept = columns.filter((column) => column !== "person_no" && column !== "moment_no").map(identifier);
    const left = (database: string) => `
      select p.person_id, ${kept.map((column) => `f.${column}`).join(", ")}
      from ${database}.features.${name} as f
      inner join ${database}.identity.people as p on p.person_no = f.person_no
      where f.as_of_at = timestamp '${cutAt}'`;
    const asked = `select p.person_id from whole.features.spine as s inner join whole.identity.people as p on p.person_no = s.person_no where s.as_of_on = date '${cutOn}'`;
    const then = `select * from (${left("earlier")}) as t where person_id in (${asked})`;
    expect(Number(await engine.scalar(`select count(*) from (${then}) as t`))).toBeGreaterThan(20);
    expect(await engine.rows(`${left("whole")} except all ${then} limit 5`)).toEqual([]);
    expect(await engine.rows(`${then} except all ${left("whole")} limit 5`)).toEqual([]);
  });

  test("those of value as of a past day are those of a run as of that day, but for what they say of the year ahead", async () => {
    const [later, then] = [await past(1, "2025-12-31T16:00:00Z", "2026-01-01"), await past(2, "2024-06-30T16:00:00Z", cutOn)];
    try {
      for (const name of yearly) {
        const columns = (await later.describe(`features.${name}`)).map((one) => one.name);
        const kept = columns.filter((column) => !/_ahead|_no$|_hash$/.test(column));
        const texts = (one: DuckdbEngine) =>
          one.rows(
            `select ${columns.includes("person_no") ? "p.person_id, " : ""}${kept.map((column) => `cast(f.${identifier(column)} as varchar) as ${identifier(column)}`).join(", ")}
             from features.${name} as f ${columns.includes("person_no") ? "inner join published.identity.people as p on p.person_no = f.person_no" : ""}
             where f.as_of_on = date '${cutOn}' order by all`
          );
        const ours = await texts(later);
        expect(ours.length, name).toBeGreaterThan(5);
        expect(ours, name).toEqual(await texts(then));
      }
    } finally {
      await later.close();
      await then.close();
    }
  });

  test("are the same when the facts are cut at that day, states that came later too", async () => {
    const before = await Promise.all(models.map((name) => byMoment(name, `as_of_at <= timestamp '${cutAt}'`)));
    for (const [name, at] of Object.entries(events)) {
      await engine.run(`delete from facts.${name} where ${at} >= timestamp '${cutAt}'`);
      const later = (await engine.describe(`facts.${name}`)).filter((column) => column.name !== at && /_(at|on)$/.test(column.name));
      for (const {name: column} of later.filter(({name: one}) =>
        /^(delivered|cancelled|settled|paid|revenue|closed|completed|decided|disbursed)_/.test(one)
      ))
        await engine.run(
          `update facts.${name} set ${identifier(column)} = null where ${identifier(column)} >= ${column.endsWith("_on") ? `date '${cutOn}'` : `timestamp '${cutAt}'`}`
        );
    }
    await engine.run(`delete from facts.account_holders where since_on >= date '${cutOn}'`);
    await engine.run(`delete from facts.ownerships where from_on >= date '${cutOn}'`);
    await engine.run(`update facts.ownerships set to_on = null where to_on >= date '${cutOn}'`);
    await makeAll();
    expect(await Promise.all(models.map((name) => byMoment(name, `as_of_at <= timestamp '${cutAt}'`)))).toEqual(before);
    await restore();
    await makeAll();
  });
});

describe("a closing event one day later", () => {
  test("changes no feature, and nothing that a need is learnt from as of the day before", async () => {
    await make("facts.closings");
    const until = `timestamp '${cutAt}'`;
    const learnt = () => Promise.all(needs.map((need) => hashOf(groupedSelect(need, {until}))));
    const seen = () => Promise.all(models.map((name) => byMoment(name, `as_of_at <= ${until}`)));
    const before = {learnt: await learnt(), seen: await seen()};
    const closings = Number(await engine.scalar("select count(*) from facts.closings"));
    for (const name of Object.keys(events)) {
      const columns = await engine.describe(`facts.${name}`);
      const moved = columns.map(({name: column, type}) => {
        if (/_on$/.test(column) && !/^(ends|expires|starts|due|chain)/.test(column))
          return `case when ${column} is null then null else date '2024-07-02' end as ${column}`;
        if (/_at$/.test(column)) return `case when ${column} is null then null else timestamp '2024-07-01 16:00:00' end as ${column}`;
        if (column === "key_hash" || column === "order_hash") return `${column} + 1 as ${column}`;
        return type === "" ? "" : identifier(column);
      });
      await engine.run(`insert into facts.${name} select ${moved.join(", ")} from facts.${name}`);
    }
    await makeAll();
    await make("facts.closings");
    expect(Number(await engine.scalar("select count(*) from facts.closings"))).toBeGreaterThan(1.9 * closings);
    expect({learnt: await learnt(), seen: await seen()}).toEqual(before);
    await restore();
    await makeAll();
    await make("facts.closings");
  });
});

describe("scores", () => {
  test("every need has a population", async () => {
    for (const need of needs)
      expect(Number(await engine.scalar(`select count(*) from ${rowsOf(need)} as r where ${need.eligible}`)), need.name).toBeGreaterThan(0);
  });

  test("are those of the run to the bit, by one thread too", async () => {
    await make("facts.closings");
    await engine.run("set threads = 1");
    const parts = [];
    for (const need of needs) parts.push(scoreSelect(need, fitNeed(need, await readTraining(engine, need))));
    await engine.createOrReplace("scores.needs", parts.join(" union all "));
    expect(await byMoment("scores.needs", "true")).toBe(await hashOf("select * from whole.scores.needs"));
  });

  test("some refused automated decisions", async () => {
    const refused = "select person_no from features.permissions where as_of_at = as_of() and not allows_automated_decisions";
    expect(Number(await engine.scalar(`select count(*) from (${refused}) as r`))).toBeGreaterThan(3);
  });
});

describe("commands", () => {
  test("huaxiang needs backtest judges every need at three days of the past", async () => {
    const {json, text} = await command(backtest, {workspace: root});
    const found = (json as unknown as {backtests: {need: string; split_on: string}[]}).backtests;
    expect(found.map(({need}) => need)).toEqual(needs.flatMap(({name}) => [name, name, name]));
    expect(new Set(found.map(({split_on}) => split_on))).toEqual(new Set(["2023-07-01", "2023-10-01", "2024-01-01"]));
    expect(text).toContain("maintenance_due");
    await expect(command(backtest, {workspace: root, need: "none_such"})).rejects.toMatchObject({code: "usage"});
  });

  test("huaxiang needs explain has needs of who is scored, and nothing of who refused automated decisions", async () => {
    const people = (condition: string) =>
      engine.rows(`
        select p.person_id from earlier.identity.people as p
        inner join earlier.features.permissions as a on a.person_no = p.person_no and a.as_of_at = timestamp '${cutAt}'
        where ${condition} order by p.person_id limit 5`);
    const refused = await people("not a.allows_automated_decisions");
    const scored = await people("p.person_no in (select person_no from earlier.scores.next_actions)");
    expect([refused.length, scored.length]).toEqual([5, 5]);
    for (const {person_id} of refused)
      expect(await command(explain, {workspace: root}, edge(), [String(person_id)])).toMatchObject({
        json: {needs: [], persona: null, next_action: null}
      });
    for (const {person_id} of scored) {
      const {json} = await command(explain, {workspace: root}, edge(), [String(person_id)]);
      const {needs: list, persona, next_action} = json as unknown as Record<string, Record<string, unknown>>;
      expect(list!.length).toBeGreaterThan(0);
      expect([typeof persona!.zh, typeof next_action!.need]).toEqual(["string", "string"]);
    }
  });
});

describe("who refused automated decisions", () => {
  test.each(["scores.needs", "scores.next_actions", "scores.personas"])("is not in %s", async (name) => {
    const refused = "select person_no from features.permissions where as_of_at = as_of() and not allows_automated_decisions";
    expect(Number(await engine.scalar(`select count(*) from whole.${name}`))).toBeGreaterThan(20);
    expect(await engine.rows(`select * from whole.${name} where person_no in (${refused}) limit 5`)).toEqual([]);
  });
});

describe("evidence", () => {
  test("every reason that is said of 1,000 people is what their single facts say", async () => {
    const scores = await engine.rows(`
      select s.person_no, s.vin, s.need, s.reasons from whole.scores.needs as s
      where s.reasons is not null and s.person_no in (select person_no from whole.identity.people order by sha256(person_id) limit 1000)`);
    const stated = scores.flatMap(({person_no, vin, reasons}) =>
      evidenceOf(String(reasons)).map(({feature, value}) => ({person_no, vin, feature, value}))
    );
    expect(stated.length).toBeGreaterThan(200);
    expect([...new Set(stated.map(({feature}) => feature))].filter((feature) => !(feature in facts))).toEqual([]);
    const wrong = [];
    for (const [feature, rows] of Map.groupBy(stated, (one) => one.feature)) {
      const values = rows.map(({person_no, vin, value}) => `(${person_no}, ${literal(String(vin))}, ${literal(value)})`).join(", ");
      wrong.push(
        ...(await engine.rows(`
          select '${feature}' as feature, s.said, cast(${facts[feature]} as varchar) as fact
          from (values ${values}) as s(person_no, vin, said)
          where s.said <> coalesce(cast(${facts[feature]} as varchar), '')`))
      );
    }
    expect(wrong).toEqual([]);
  });
});
