import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {decisionsSelect} from "../../pipelines/decisions.ts";
import {Churn} from "../../src/config.ts";
import {columnsOf, type EntityName, entityMeta} from "../../src/contracts/index.ts";
import {keyHash, referencesOf} from "../../src/contracts/staged.ts";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import {openParser} from "../../src/engine/parse.ts";
import households from "../../src/identity/households.step.ts";
import note from "../../src/identity/note.step.ts";
import persist from "../../src/identity/persist.step.ts";
import resolve from "../../src/identity/resolve.step.ts";
import turns from "../../src/identity/turns.step.ts";
import {identifier, literal} from "../../src/sql.ts";
import {parseModel} from "../../src/steps/model.ts";
import {modelStep} from "../../src/steps/modelstep.ts";
import {order} from "../../src/steps/order.ts";
import {runSteps} from "../../src/steps/run.ts";
import type {Step} from "../../src/steps/step.ts";

const folder = new URL("../../sql/identity/", import.meta.url);
const staged: EntityName[] = ["contacts", "memberships", "staff"];

/** A row of a staged entity; what is absent is NULL, except load, source and key. */
export type Given = {[column: string]: string | undefined};

/** Two contacts of dms.customers, by key. */
export type Decided = [kind: "link" | "unlink", key: string, other: string];

const decisionsOf = (decided: Decided[]): string =>
  decisionsSelect(
    decided.map(([kind, key, other]) => ({
      kind,
      subject: `dms.customers:${key}`,
      other: `dms.customers:${other}`,
      reason: "",
      decided_at: "2025-03-01T00:00:00Z",
      by: "test"
    }))
  );

export interface House {
  /** All steps of identity over these rows, with the gates of the models. */
  run(given: {contacts: Given[]; memberships?: Given[]; staff?: Given[]; decisions?: Decided[]}): Promise<void>;
  /** The same over contacts by key, those of one letter one person. */
  persist(partition: Record<string, string>): Promise<void>;
  /** The ledger rows of the last run become part of the past. */
  publish(): void;
  /** Nothing was ever published. */
  forget(): void;
  engine: DuckdbEngine;
  /** A folder that goes with the house. */
  scratch: string;
  ledgerFiles(): string[];
  close(): Promise<void>;
}

let found: Promise<Step[]> | undefined;

const steps = async (): Promise<Step[]> => {
  const parser = await openParser();
  const models: Step[] = [];
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".sql") && !one.endsWith(".test.sql")))
    models.push(modelStep(await parseModel(`sql/identity/${name}`, readFileSync(new URL(name, folder), "utf8"), parser)));
  parser.close();
  return order(
    [...models, turns, resolve, persist, note, households],
    [...staged.map((name) => `staged.${name}`), "staged.loads", "staged.decisions", "staging.replaced"]
  );
};

const tableOf = async (engine: DuckdbEngine, entity: EntityName, rows: Given[]): Promise<void> => {
  const columns = [
    {name: "_load", sql: "varchar"},
    {name: "_record", sql: "bigint"},
    {name: "source", sql: "varchar"},
    {name: "source_key", sql: "varchar"},
    ...(entityMeta(entity).happened === undefined
      ? []
      : [
          {name: "happened_at", sql: "timestamp"},
          {name: "happened_on", sql: "date"}
        ]),
    ...columnsOf(entity)
  ];
  const fixed = (row: Given, place: number): Given => ({_load: "l1", _record: String(place + 1), source: "dms.customers", ...row});
  const values = rows.map(fixed).map((row) =>
    columns.map(({name, sql}) => {
      const value = row[name];
      return value === undefined ? `cast(null as ${sql})` : `cast(${literal(value)} as ${sql})`;
    })
  );
  const hashes = referencesOf(entity).map(({name}) => `, ${keyHash(`${name}_source`, `${name}_key`)} as ${name}_hash`);
  for (const {name, of} of entityMeta(entity).derived ?? []) hashes.push(`, ${of(identifier)} as ${name}`);
  await engine.createOrReplace(
    `staged.${entity}`,
    `select *, ${keyHash("source", "source_key")} as key_hash${hashes.join("")} from (values ${[columns.map(({sql}) => `cast(null as ${sql})`), ...values].map((row) => `(${row.join(", ")})`).join(", ")})
     as t(${columns.map(({name}) => identifier(name)).join(", ")}) where _load is not null`
  );
};

const afterUnits = ["kinds", "persist", "routes", "assignments", "aliases", "note", "events", "runs", "log"].map(
  (name) => `identity.${name}`
);

/** Of each contact's versions all but the last. */
const older = `
  select _load, _record, 'superseded' as disposition
  from (select _load, _record, lead(_record) over (partition by source, source_key order by _load, _record) as next from staged.contacts) as c
  where next is not null`;

/** An engine in memory, a ledger in a folder of its own. */
export const house = async (): Promise<House> => {
  const scratch = mkdtempSync(join(tmpdir(), "identity-"));
  const engine = await openDuckdb({file: ":memory:", temp: join(scratch, "temp"), threads: 1});
  let generation = 1;
  let pasts = 0;
  const files: string[] = [];
  const path = (): string => join(scratch, `past-${pasts}`, `${generation}.parquet`);
  const forget = (): void => {
    generation = 1;
    files.length = 0;
    mkdirSync(join(scratch, `past-${++pasts}`));
  };
  forget();
  await engine.functions({as_of: "2025-12-31T16:00:00Z", as_of_on: "2026-01-01"});
  await engine.createOrReplace(
    "staged.loads",
    "select * from (values ('l1', date '2025-01-01'), ('l2', date '2025-02-01')) as t(_load, delivered_on)"
  );
  const context = () => ({
    engine,
    as_of: "2025-12-31T16:00:00Z",
    as_of_on: "2026-01-01",
    generation,
    salt: "salt",
    churn: Churn.parse({}),
    ledger: {files: () => files, path},
    scratch,
    progress: () => undefined
  });
  return {
    engine,
    scratch,
    ledgerFiles: () => files,
    async run(given) {
      for (const entity of staged) await tableOf(engine, entity, given[entity as "contacts" | "memberships" | "staff"] ?? []);
      await engine.createOrReplace("staging.replaced", older);
      await engine.createOrReplace("staged.decisions", decisionsOf(given.decisions ?? []));
      found ??= steps();
      await runSteps(await found, context(), {lanes: [engine]});
    },
    async persist(partition) {
      const rows = Object.entries(partition).map(([key, letter]) => `(${literal(key)}, ${letter.codePointAt(0)})`);
      await engine.createOrReplace(
        "identity.carriers",
        `select 'dms.customers' as source, source_key, ${keyHash("'dms.customers'", "source_key")} as key_hash, fingerprint_hash
         from (values ${rows.join(", ")}) as t(source_key, fingerprint_hash)`
      );
      await engine.createOrReplace(
        "identity.units",
        `select cast(fingerprint_hash as bigint) as component_no, min(key_hash) as founder_hash, false as is_organisation, date '2025-01-01' as first_seen_on
         from identity.carriers group by fingerprint_hash`
      );
      await engine.createOrReplace(
        "identity.anchors",
        "select component_no as fingerprint_hash, component_no as anchor_no from identity.units"
      );
      await engine.createOrReplace("identity.components", "select component_no as identifier_no, component_no from identity.units");
      await engine.createOrReplace("identity.pairs", "select component_no as anchor_no, component_no as identifier_no from identity.units");
      await engine.createOrReplace("identity.refused", "select anchor_no, identifier_no from identity.pairs where false");
      await engine.createOrReplace(
        "identity.people",
        "select cast(null as bigint) as person_no, cast(null as varchar) as person_id where false"
      );
      await engine.createOrReplace("staged.decisions", decisionsOf([]));
      for (const name of ["numbers", "demoted", "set_aside", "holdings"])
        await engine.createOrReplace(
          `identity.${name}`,
          "select 0 as identifier_no, '' as kind, '' as value, '' as reason, 0 as person_no where false"
        );
      found ??= steps();
      for (const step of await found) if (afterUnits.includes(step.name)) await step.run(context());
      await engine.createOrReplace("identity.people", "select person_no, person_id from identity.persons");
      await engine.createView(
        "identity.members",
        "select a.*, p.person_id from identity.assignments as a inner join identity.persons as p on p.person_no = a.person_no"
      );
    },
    publish() {
      if (existsSync(path())) files.push(path());
      generation += 1;
    },
    forget,
    async close() {
      await engine.close();
      rmSync(scratch, {recursive: true});
    }
  };
};

/** Groups of source keys that are one person, smallest first. */
export const groups = async ({engine}: House): Promise<string[][]> => {
  const byPerson = new Map<string, string[]>();
  for (const {source_key, person_id} of await engine.rows("select * from identity.members order by source_key"))
    byPerson.set(String(person_id), [...(byPerson.get(String(person_id)) ?? []), String(source_key)]);
  return [...byPerson.values()];
};

/** source_key → person_id. */
export const ids = async ({engine}: House): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await engine.rows("select * from identity.members order by source_key")).map(({source_key, person_id}) => [source_key, person_id])
  );
