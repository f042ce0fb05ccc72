import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {optionsOf} from "../../pipelines/inbox.ts";
import {type Catalog, dayOf, type FeedOf, feedsFor, readCatalog} from "../../src/channels/catalog.ts";
import {entityOf, roleOf} from "../../src/channels/mapping.ts";
import {openSession, type Session} from "../../src/channels/session.ts";
import {stageLoad} from "../../src/channels/stage.ts";
import {columnsOf, type EntityName, entities} from "../../src/contracts/index.ts";
import {landFile} from "../../src/lake/land.ts";
import {defaultLimits} from "../../src/lake/limits.ts";
import {openParser, type Parser} from "../../src/lake/parser.ts";
import {literal} from "../../src/sql.ts";
import {filesBelow} from "../../src/workspace.ts";

/**
 * Each built-in channel brings samples in its port's own format, under the names and folders of a delivery, and `expected.json`:
 * the current canonical rows (UTC, text, nulls left out), what became of the records of each feed, and the rejects.
 */
interface Expected {
  dispositions: Record<string, Record<string, string>>;
  rejects: Record<string, string>[];
  entities: Record<string, Record<string, string>[]>;
}

const home = join(import.meta.dirname, "../..");
const builtin = join(home, "pipelines/channels");
const channels = readdirSync(builtin).sort();
const catalog: Catalog = readCatalog(builtin, channels, "none");
const model = (name: string): string => readFileSync(join(home, `sql/staging/${name}.sql`), "utf8");
const noNulls = (row: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Record<string, string>;

let parser: Parser;
beforeAll(() => {
  parser = openParser();
});
afterAll(() => parser.close());

interface Sample {
  name: string;
  feed: FeedOf;
  day: string;
}

const samplesOf = (channel: string): Sample[] =>
  filesBelow(join(builtin, channel, "samples"))
    .map((name) => {
      const [feed, ...others] = feedsFor(catalog, name);
      if (!feed || others.length > 0) throw new Error(`sample of no feed, or of two: ${name}`);
      return {name, feed, day: dayOf(feed, name) as string};
    })
    .sort((a, b) => (a.day + a.name < b.day + b.name ? -1 : 1));

/** Lands and stages the samples and reads what the staging models make of them. */
const actual = async (channel: string, root: string): Promise<Expected> => {
  const session = await openSession();
  try {
    const loads: string[] = [];
    const files = new Map<string, string>();
    const samples = samplesOf(channel);
    const last = new Map(samples.map(({feed, name}) => [feed.name, name]));
    for (const {name, feed, day} of samples) {
      const file = join(builtin, channel, "samples", name);
      const {size, mtimeMs} = statSync(file);
      const request = {root, file, name, channel, feed: feed.name, options: optionsOf(feed), stat: {size, mtimeMs}, day};
      const landed = await landFile({...request, now: "2026-03-01T00:00:00Z", limits: defaultLimits}, {parser});
      if (landed.kind !== "landed") throw new Error(`${name}: ${JSON.stringify(landed)}`);
      const {sidecar} = landed;
      const {load, counts} = sidecar;
      const source = `${channel}.${feed.name}`;
      const parquet = join(root, "lake", source, `load=${load}`, "data.parquet");
      const stage = {session, mapping: feed.mapping, sidecar, parquet, staged: join(root, "staged"), stamp: "test"};
      const staged = await stageLoad({...stage, timezone: "Asia/Shanghai"});
      expect(staged, name).toMatchObject({state: "staged", missing: []});
      files.set(load, name.split("/").at(-1) as string);
      loads.push(
        `(${[load, source, channel, feed.name, feed.feed.later].map(literal).join()}, ${loads.length + 1}, date ${literal(day)}, ${last.get(feed.name) === name}, ${counts.records})`
      );
    }
    return await read(session, root, loads, files);
  } finally {
    session.close();
  }
};

const read = async (session: Session, root: string, loads: string[], files: Map<string, string>): Promise<Expected> => {
  await session.run("create schema staged; create schema staging");
  await session.run(`create table staged.loads as select * from (values ${loads.join()})
    as t(_load, source, channel, feed, later, load_number, delivered_on, is_last_of_feed, counted)`);
  const there = new Set(readdirSync(join(root, "staged")));
  const view = (name: string) =>
    session.run(
      `create view staged.${name} as select * from read_parquet(${literal(join(root, "staged", name, "*", "*.parquet"))}, hive_partitioning = false)`
    );
  for (const name of ["records", "rejects", ...Object.keys(entities).filter((one) => there.has(one))]) await view(name);
  await session.run(`create table staging.replaced as ${model("replaced")}`);
  const [dispositions, rejects] = [
    await session.rows(
      `select feed, columns(* exclude (source, channel, feed, loads, last_delivered_on))::varchar from (${model("dispositions")}) order by feed`
    ),
    await session.rows("select _load, _record::varchar as record, disposition, entity, field, reason, shape from staged.rejects")
  ];
  const rows: Expected["entities"] = {};
  for (const name of Object.keys(entities).filter((one) => there.has(one))) {
    const columns = columnsOf(name as EntityName).map(({name: column}) => `${column}::varchar as ${column}`);
    const found = await session.rows(
      `select source, source_key, ${columns.join()} from (${model(name)}) order by source, source_key collate nocase, source_key`
    );
    // A record without a key is known by its load, which is known by its file.
    const key = (text: string) => text.replace(/^([0-9a-f]{16}):/, (all, load) => `${files.get(load) ?? all}:`);
    rows[name] = found.map((row) => noNulls({...row, source_key: key(String(row.source_key))}));
  }
  return {
    dispositions: Object.fromEntries(dispositions.map(({feed, ...counts}) => [String(feed), counts as Record<string, string>])),
    rejects: rejects
      .map(({_load, ...row}) => noNulls({file: files.get(String(_load)), ...row}))
      .sort((a, b) => (`${a.file} ${a.record?.padStart(4)}` < `${b.file} ${b.record?.padStart(4)}` ? -1 : 1)),
    entities: rows
  };
};

describe.each(channels)("channel %s", (channel) => {
  const root = mkdtempSync(join(tmpdir(), "huaxiang-channel-"));
  const expected = JSON.parse(readFileSync(join(builtin, channel, "expected.json"), "utf8")) as Expected;
  let found: Expected;
  beforeAll(async () => {
    found = await actual(channel, root);
  }, 60_000);
  afterAll(() => rmSync(root, {recursive: true, force: true}));

  it("has a sample of every feed", () => {
    const {feeds} = catalog.mappings.find(({name}) => name === channel) as Catalog["mappings"][number];
    expect([...new Set(samplesOf(channel).map(({feed}) => feed.name))].sort()).toEqual(Object.keys(feeds).sort());
  });

  it("stages the expected rows", () => {
    expect(Object.keys(found.entities)).toEqual(Object.keys(expected.entities).sort());
    for (const [name, rows] of Object.entries(expected.entities)) expect(found.entities[name], name).toEqual(rows);
  });

  it("gives every record one disposition", () => {
    expect(found.dispositions).toEqual(expected.dispositions);
    for (const [feed, {counted, ...parts}] of Object.entries(found.dispositions))
      expect(
        Object.values(parts).reduce((sum, n) => sum + Number(n), 0),
        feed
      ).toBe(Number(counted));
  });

  it("names persons as the feed that knows them does", () => {
    const kinds = new Set(
      catalog.feeds.flatMap(({mapping, name, feed}) =>
        Object.keys(feed.to)
          .filter((target) => entityOf(target) === "contacts")
          .map((target) => `${mapping.name}.${name}#${roleOf(target) ?? ""}`)
      )
    );
    for (const row of Object.values(found.entities).flat())
      for (const who of ["contact", "owner"]) {
        const [source, key] = [row[`${who}_source`], row[`${who}_key`]];
        if (source && key) expect(kinds, `${row.source} ${row.source_key}`).toContain(`${source}#${key.split("#")[1] ?? ""}`);
      }
  });

  it("rejects and ignores for the expected reasons", () => {
    expect(found.rejects).toEqual(expected.rejects);
  });
});
