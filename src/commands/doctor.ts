import {accessSync, constants, existsSync, readdirSync, statfsSync, statSync} from "node:fs";
import {join} from "node:path";
import {home} from "../../pipelines/code.ts";
import {scanInbox} from "../../pipelines/inbox.ts";
import {checkPulls} from "../../pipelines/pull/check.ts";
import {plansOf} from "../../pipelines/pull/plan.ts";
import {lastReport} from "../../pipelines/report.ts";
import {saltFix} from "../../pipelines/salt.ts";
import {type Catalog, readCatalog, readMapping} from "../channels/catalog.ts";
import {compile} from "../channels/compile.ts";
import {functionsOf} from "../channels/functions.ts";
import {openSession} from "../channels/session.ts";
import {AppError} from "../errors.ts";
import {readIfThere} from "../files.ts";
import {openGeneration} from "../generation/open.ts";
import {current} from "../generation/publish.ts";
import {holderOf} from "../lock.ts";
import {filesBelow, type Workspace} from "../workspace.ts";
import {command, type Edge, workspaceOf, workspaceOption} from "./command.ts";

interface Finding {
  check: string;
  ok: boolean;
  message: string;
  fix: string | null;
}

const fine = (check: string, message: string): Finding => ({check, ok: true, message, fix: null});
const broken = (check: string, message: string, fix: string): Finding => ({check, ok: false, message, fix});
const caught = (check: string, error: unknown): Finding =>
  broken(check, (error as Error).message, (error instanceof AppError && error.fix) || "see the message");

const mappings = async ({paths, config}: Workspace): Promise<Finding[]> => {
  const own = existsSync(paths.channels)
    ? readdirSync(paths.channels).filter((name) => existsSync(join(paths.channels, name, "channel.yaml")))
    : [];
  const builtin = join(home, "pipelines/channels");
  const faults: Finding[] = [];
  for (const name of own) {
    try {
      if (!existsSync(join(builtin, name))) readMapping(join(paths.channels, name, "channel.yaml"));
    } catch (error) {
      faults.push(caught(`mapping ${name}`, error));
    }
  }
  if (faults.length) return faults;
  try {
    return await expressions(readCatalog(builtin, config.channels, paths.channels), config.timezone);
  } catch (error) {
    return [caught("mappings", error)];
  }
};

/** Parses every expression of every feed, without a file. */
const expressions = async ({mappings, feeds}: Catalog, timezone: string): Promise<Finding[]> => {
  const session = await openSession();
  const faults: Finding[] = [];
  try {
    for (const {mapping, name} of feeds) {
      await session.define(functionsOf(mapping, timezone, timezone, "2000-01-01"));
      await compile(session, mapping, name, {
        columns: [],
        header: [],
        format: "csv",
        counts: {records: 0, malformed: 0, fields: 0, field_bytes: 0}
      }).catch((error) => faults.push(caught(`mapping ${mapping.name}.${name}`, error)));
    }
  } finally {
    session.close();
  }
  return faults.length ? faults : [fine("mappings", `${mappings.length} channels, ${feeds.length} feeds`)];
};

const inbox = ({paths, config}: Workspace): Finding[] => {
  const unreadable = filesBelow(paths.inbox).filter((name) => {
    try {
      accessSync(join(paths.inbox, name), constants.R_OK);
      return false;
    } catch {
      return true;
    }
  });
  const faults = unreadable.map((name) =>
    broken("inbox", `unreadable file: ${name}`, `give the user of the run the right to read it: chmod a+r '${join(paths.inbox, name)}'`)
  );
  try {
    const {arrivals, strays} = scanInbox(paths.inbox, readCatalog(join(home, "pipelines/channels"), config.channels, paths.channels));
    const strange = strays.map(({message}) => broken("inbox", message, "rename the file, or mend files: of the feed"));
    return faults.length + strange.length ? [...faults, ...strange] : [fine("inbox", `${arrivals.length} files, each claimed by one feed`)];
  } catch {
    return faults;
  }
};

const disk = ({root, paths}: Workspace): Finding => {
  const {bavail, bsize} = statfsSync(root);
  const number = current(root);
  const size =
    number === undefined
      ? 0
      : (statSync(join(paths.generations, String(number).padStart(6, "0"), "huaxiang.duckdb"), {throwIfNoEntry: false})?.size ?? 0);
  const need = Math.max(3 * size, 256 * 2 ** 20);
  const free = `${Math.round((bavail * bsize) / 2 ** 20)} MiB free`;
  return bavail * bsize < need
    ? broken(
        "disk",
        `${free}, a run may need ${Math.round(need / 2 ** 20)} MiB`,
        "free space on this disk, or lower keep_generations in huaxiang.yaml"
      )
    : fine("disk", free);
};

const lock = ({paths}: Workspace): Finding => {
  const holder = existsSync(paths.lock) ? holderOf(paths.lock) : undefined;
  return holder
    ? broken(
        "lock",
        `held by \`${holder.command}\`, process ${holder.pid}, since ${holder.since}`,
        `wait for it, or stop process ${holder.pid}; the lock is freed when it ends`
      )
    : fine("lock", "free");
};

const generation = async ({root}: Workspace): Promise<Finding> => {
  try {
    if (current(root) === undefined) return fine("generation", "none published yet: huaxiang run");
    const open = await openGeneration(root);
    await open.rows("select count(*) from marts.profiles");
    await open.close();
    return fine("generation", `${open.number}, data of ${open.manifest.data_date}`);
  } catch (error) {
    return caught("generation", error);
  }
};

const lastRun = ({root}: Workspace): Finding[] => {
  const {held = [], refused = []} = lastReport(root) ?? {};
  return [...held, ...refused].map(({message}) => broken("last run", message, "mend it as the message says, then: huaxiang run"));
};

const salt = ({paths}: Workspace): Finding =>
  readIfThere(paths.salt)?.trim() ? fine("salt", "there") : broken("salt", `missing: ${paths.salt}`, saltFix(paths.salt));

/** Asks each database that feeds are pulled from: login, tables, keys, columns. */
const databases = async (workspace: Workspace, {secret, signal}: Edge): Promise<Finding[]> => {
  const {paths, config} = workspace;
  try {
    const plans = plansOf(config, readCatalog(join(home, "pipelines/channels"), config.channels, paths.channels));
    const checks = await checkPulls(plans, secret, signal);
    return checks.map(({source, fault, rows}) =>
      fault
        ? broken(`pull ${source}`, fault.message, fault.fix)
        : fine(`pull ${source}`, rows > 0 ? `about ${rows.toLocaleString("en")} rows` : "the table can be read")
    );
  } catch (error) {
    return [caught("pulls", error)];
  }
};

export default command({
  name: "doctor",
  summary: "what is wrong with this workspace and how to mend it",
  options: [workspaceOption],
  help: "Exit codes: 0 nothing is wrong · 1 something is.",
  run: async ({options}, edge) => {
    const workspace = workspaceOf(options, edge);
    const findings = [
      fine("settings", workspace.paths.config),
      ...(await mappings(workspace)),
      ...inbox(workspace),
      disk(workspace),
      lock(workspace),
      salt(workspace),
      await generation(workspace),
      ...(await databases(workspace, edge)),
      ...lastRun(workspace)
    ];
    const faults = findings.filter(({ok}) => !ok);
    const text = findings
      .map(({check, ok, message, fix}) => `${ok ? "ok  " : "BAD "} ${check}: ${message}${fix ? `\n     fix: ${fix}` : ""}`)
      .join("\n");
    return {
      json: {schema: "huaxiang.doctor/1", findings},
      text: `${text}\n\n${faults.length ? `${faults.length} to mend` : "nothing is wrong"}`,
      exit: faults.length ? 1 : 0
    };
  }
});
