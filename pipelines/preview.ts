import {mkdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {openDuckdb} from "../src/engine/duckdb.ts";
import {buildGeneration, type StagedTable} from "../src/generation/build.ts";
import {buildFolder, databaseFile, generationFolder} from "../src/generation/paths.ts";
import {type IdentityLimits, overlaid} from "../src/identity/kinds.ts";
import {acquire} from "../src/lock.ts";
import {literal} from "../src/sql.ts";
import {behind} from "../src/steps/behind.ts";
import type {Workspace} from "../src/workspace.ts";
import {inputsOf, stepsOf} from "./inputs.ts";
import type {Decision} from "./ledger.ts";

/** What would move if something were decided otherwise: counts, and people before and after. */
export interface Preview {
  contacts_moved: number;
  people_before: number;
  people_after: number;
  /** People of before who lose or gain a contact. */
  people_touched: number;
  orders_moved: number;
  orders_yuan: number;
  service_visits_moved: number;
  service_yuan: number;
  consents_moved: number;
}

export interface PreviewRequest {
  workspace: Workspace;
  decisions?: Decision[];
  limits?: IdentityLimits;
  now: string;
  command: string;
  pid: number;
  signal?: AbortSignal | undefined;
}

const wanted = ["identity.assignments", "identity.people"];

const filesOf = (staged: StagedTable[], name: string): string =>
  `[${staged
    .find((table) => table.name === name)!
    .files.map(literal)
    .join(", ")}]`;

/** SQL of one figure over rows that name a contact; no files, nothing moves. */
const moved = (staged: StagedTable[], entity: string, fact: string, columns: string[], yuan: string): string => {
  const files = filesOf(staged, `staged.${entity}`);
  if (files === "[]") return "select 0 as n, 0.0 as yuan";
  const named = columns
    .map((column) => `select s.key_hash from read_parquet(${files}) s semi join moved m on m.key_hash = s.${column}`)
    .join(" union ");
  return `select count(*) as n, cast(coalesce(sum(${yuan}), 0) as double) as yuan from before.facts.${fact} f semi join (${named}) k on k.key_hash = f.key_hash`;
};

const compare = async (before: string, after: string, staged: StagedTable[]): Promise<Preview> => {
  const engine = await openDuckdb({file: ":memory:"});
  try {
    await engine.run(`attach ${literal(before)} as before (read_only)`);
    await engine.run(`attach ${literal(after)} as after (read_only)`);
    await engine.run(`create temp table moved as
      select n.key_hash, b.person_id as old_id, a.person_id as new_id
      from after.identity.assignments n inner join after.identity.people a on a.person_no = n.person_no
      inner join before.identity.assignments o on o.key_hash = n.key_hash inner join before.identity.people b on b.person_no = o.person_no
      where a.person_id <> b.person_id`);
    const figure = async (select: string): Promise<{n: number; yuan: number}> => {
      const [row] = await engine.rows(select);
      return {n: Number(row?.n), yuan: Number(row?.yuan ?? 0)};
    };
    const orders = await figure(moved(staged, "orders", "orders", ["contact_hash"], "f.revenue_yuan"));
    const visits = await figure(moved(staged, "service_visits", "service_visits", ["contact_hash", "owner_hash"], "f.revenue_yuan"));
    const consents = await figure(moved(staged, "consents", "consents", ["contact_hash"], "0"));
    const people = async (name: string): Promise<number> => (await figure(`select count(*) as n from ${name}.identity.people`)).n;
    return {
      contacts_moved: (await figure("select count(*) as n from moved")).n,
      people_before: await people("before"),
      people_after: await people("after"),
      people_touched: (
        await figure(
          "select count(*) as n from (select old_id from moved union select new_id from moved) x semi join before.identity.people p on p.person_id = x.old_id"
        )
      ).n,
      orders_moved: orders.n,
      orders_yuan: orders.yuan,
      service_visits_moved: visits.n,
      service_yuan: visits.yuan,
      consents_moved: consents.n
    };
  } finally {
    await engine.close();
  }
};

/**
 * What would move, before it is done: identities are resolved aside with the decisions or limits, nothing is published, the ledger is not written.
 * @throws AppError("not_ready") without a published generation · AppError("busy")
 */
export const preview = async ({workspace, decisions = [], limits, now, command, pid, signal}: PreviewRequest): Promise<Preview> => {
  const {root, config, paths} = workspace;
  const free = acquire(paths.lock, {pid, command, since: now});
  try {
    const {staged, manifest, salt} = await inputsOf(root, decisions);
    const steps = behind(await stepsOf(staged, {limits: overlaid(config.identity.limits, limits ?? {})}), wanted);
    const number = manifest.generation + 1;
    rmSync(buildFolder(root, number), {recursive: true, force: true});
    mkdirSync(join(root, "generations"), {recursive: true});
    const {as_of, as_of_on, data_date, ledger} = manifest;
    const built = await buildGeneration({
      root,
      number,
      steps,
      staged,
      as_of,
      as_of_on,
      data_date,
      salt,
      ledgerFiles: ledger,
      memory: config.memory,
      threads: config.threads,
      ...(signal ? {signal} : {})
    });
    try {
      return await compare(databaseFile(generationFolder(root, manifest.generation)), databaseFile(built.folder), staged);
    } finally {
      rmSync(built.folder, {recursive: true, force: true});
    }
  } finally {
    free();
  }
};
