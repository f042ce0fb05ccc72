import {join} from "node:path";
import {readCatalog} from "../src/channels/catalog.ts";
import {openSession} from "../src/channels/session.ts";
import type {Config} from "../src/config.ts";
import {openParser} from "../src/engine/parse.ts";
import {AppError} from "../src/errors.ts";
import type {StagedTable} from "../src/generation/build.ts";
import type {Manifest} from "../src/generation/manifest.ts";
import {readManifest} from "../src/generation/open.ts";
import {current} from "../src/generation/publish.ts";
import {type IdentityLimits, withLimits} from "../src/identity/kinds.ts";
import {withCaps} from "../src/needs/caps.ts";
import {discover} from "../src/steps/discover.ts";
import {order} from "../src/steps/order.ts";
import type {Step} from "../src/steps/step.ts";
import {openWorkspace} from "../src/workspace.ts";
import {home} from "./code.ts";
import {type Decision, readDecisions, readDeliveries} from "./ledger.ts";
import {orderLoads} from "./loads.ts";
import {saltOf} from "./salt.ts";
import {stagedOf} from "./staging.ts";

/** What a published generation was made of, to make it again. */
export interface Inputs {
  staged: StagedTable[];
  manifest: Manifest;
  salt: string;
  /** Absolute files of each ledger table. */
  ledger: Record<string, string[]>;
  memory: string;
  threads: number;
}

/**
 * @param more decisions that are not in force yet
 * @throws AppError("not_ready") when the workspace has published nothing.
 */
export const inputsOf = async (root: string, more: Decision[] = []): Promise<Inputs> => {
  const workspace = openWorkspace(root);
  const {config, paths} = workspace;
  const number = current(root);
  if (number === undefined)
    throw new AppError("not_ready", `no generation is published: ${root}`, {fix: "run `npm run demo -- --no-serve`"});
  const manifest = readManifest(root, number);
  const session = await openSession();
  try {
    const catalog = readCatalog(join(home, "pipelines/channels"), config.channels, paths.channels);
    const deliveries = await readDeliveries(session, paths.ledger, manifest.ledger.deliveries ?? []);
    const taken = new Set(manifest.loads);
    const loads = orderLoads(paths.lake, catalog, deliveries).filter(({sidecar}) => taken.has(sidecar.load));
    const ledger = Object.fromEntries(
      Object.entries(manifest.ledger).map(([name, files]) => [name, files.map((file) => join(paths.ledger, file))])
    );
    const decided = (await readDecisions(session, paths.ledger)).filter(({kind}) => kind !== "release");
    const decisions = decided.slice(0, Number(manifest.parameters.decisions ?? 0));
    const staged = await stagedOf(session, paths.staged, loads, [...decisions, ...more]);
    return {staged, manifest, salt: saltOf(workspace), ledger, memory: config.memory, threads: config.threads};
  } finally {
    session.close();
  }
};

const discovered = async (): Promise<Step[]> => {
  const parser = await openParser();
  try {
    return await discover({sql: join(home, "sql"), src: join(home, "src"), parser});
  } finally {
    parser.close();
  }
};

/** What is in the files of this code, read once a process. */
let known: Promise<Step[]> | undefined;

/** Every step of the product in the order of a build, with what a workspace sets. */
export const stepsOf = async (
  staged: StagedTable[],
  {limits = {}, caps = {}}: {limits?: IdentityLimits; caps?: Config["caps"]} = {}
): Promise<Step[]> => {
  known ??= discovered();
  return order(
    withCaps(withLimits(await known, limits), caps),
    staged.map(({name}) => name)
  );
};
