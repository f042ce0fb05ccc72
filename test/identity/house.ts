import {existsSync, mkdtempSync, readdirSync, readFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {columnsOf, type EntityName, entityMeta} from "../../src/contracts/index.ts";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import {openParser} from "../../src/engine/parse.ts";
import persist from "../../src/identity/persist.step.ts";
import resolve from "../../src/identity/resolve.step.ts";
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

export interface House {
  /** The steps of identity over these rows; returns nothing: read the engine. */
  run(given: {contacts: Given[]; memberships?: Given[]; staff?: Given[]}): Promise<void>;
  /** The ledger rows of the last run become part of the past. */
  publish(): void;
  engine: DuckdbEngine;
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
  return order([...models, resolve, persist], [...staged.map((name) => `staged.${name}`), "staged.loads"]);
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
  await engine.createOrReplace(
    `staged.${entity}`,
    `select * from (values ${[columns.map(({sql}) => `cast(null as ${sql})`), ...values].map((row) => `(${row.join(", ")})`).join(", ")})
     as t(${columns.map(({name}) => identifier(name)).join(", ")}) where _load is not null`
  );
};

/** A house for one test: an engine in memory, a ledger in a folder of its own. `checked`: the gates of the models run too. */
export const house = async ({salt = "salt", checked = true} = {}): Promise<House> => {
  const scratch = mkdtempSync(join(tmpdir(), "identity-"));
  const engine = await openDuckdb({file: ":memory:", temp: join(scratch, "temp"), threads: 1});
  let generation = 1;
  const files: string[] = [];
  const path = (): string => join(scratch, `${generation}.parquet`);
  await engine.functions({as_of: "2025-12-31T16:00:00Z", as_of_on: "2026-01-01"});
  await engine.createOrReplace(
    "staged.loads",
    "select * from (values ('l1', date '2025-01-01'), ('l2', date '2025-02-01')) as t(_load, delivered_on)"
  );
  return {
    engine,
    ledgerFiles: () => files,
    async run(given) {
      for (const entity of staged) await tableOf(engine, entity, given[entity as keyof typeof given] ?? []);
      const context = {
        engine,
        as_of: "2025-12-31T16:00:00Z",
        as_of_on: "2026-01-01",
        generation,
        salt,
        ledger: {files: () => files, path},
        scratch,
        progress: () => undefined
      };
      found ??= steps();
      if (checked) await runSteps(await found, context);
      else for (const step of await found) await step.run(context);
    },
    publish() {
      if (existsSync(path())) files.push(path());
      generation += 1;
    },
    close: () => engine.close()
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
