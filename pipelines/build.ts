import {join} from "node:path";
import type {Session} from "../src/channels/session.ts";
import type {Staged} from "../src/channels/stage.ts";
import {buildGeneration} from "../src/generation/build.ts";
import type {Manifest} from "../src/generation/manifest.ts";
import {padded} from "../src/generation/paths.ts";
import {publish} from "../src/generation/publish.ts";
import {behind} from "../src/steps/behind.ts";
import type {StepReport} from "../src/steps/run.ts";
import {buildVersion, stampOf} from "./code.ts";
import {endOfDay} from "./days.ts";
import {stepsOf} from "./inputs.ts";
import {type Decision, type Delivery, writeDeliveries} from "./ledger.ts";
import type {LoadOf} from "./loads.ts";
import type {RunReport} from "./report.ts";
import type {Run} from "./request.ts";
import {saltOf} from "./salt.ts";
import {stagedOf} from "./staging.ts";

export interface BuildInput {
  before: Manifest | undefined;
  loads: LoadOf[];
  staged: Map<string, Staged>;
  /** Last day included. */
  day: string;
  deliveries: Delivery[];
  /** All that people have decided so far, in order. */
  decisions: Decision[];
}

/** Records from which on a build waits patiently for its statements: below, most are over before anybody would look. */
const many = 1_000_000;

/** Builds and publishes a generation from these loads, unless the published one was made of just the same. */
export const build = async (run: Run, session: Session, input: BuildInput): Promise<Partial<RunReport>> => {
  const {workspace, progress, accept, signal, measure} = run;
  const {root, config, paths} = workspace;
  const {before, loads, staged, day, deliveries} = input;
  const {as_of, as_of_on} = endOfDay(day, config.timezone);
  const taken = loads.map(({sidecar, day: delivered}) => [sidecar.load, delivered, staged.get(sidecar.load)?.stamp]);
  const decisions = input.decisions.filter(({kind}) => kind !== "release");
  const {caps, identity} = config;
  const {limits} = identity;
  const inputs = stampOf({
    loads: taken,
    as_of,
    code: buildVersion(),
    timezone: config.timezone,
    accept,
    decisions,
    limits,
    caps,
    tables: run.tables
  });
  if (before?.parameters.inputs === inputs) return {state: "unchanged"};
  const number = (before?.generation ?? 0) + 1;
  const tables = await stagedOf(session, paths.staged, loads, decisions);
  const steps = await stepsOf(tables, {limits, caps});
  const graph = run.tables === undefined ? steps : behind(steps, run.tables);
  progress.stage("build", graph.length);
  const reports: StepReport[] = [];
  const built = await buildGeneration({
    root,
    number,
    steps: graph,
    staged: tables,
    as_of,
    as_of_on,
    data_date: day,
    salt: saltOf(workspace),
    churn: config.identity.churn,
    ledgerFiles: await noteDeliveries(session, paths.ledger, before, number, deliveries),
    parameters: {inputs, decisions: decisions.length},
    memory: config.memory,
    threads: config.threads,
    patient: loads.reduce((sum, {sidecar}) => sum + sidecar.counts.records, 0) >= many,
    accept,
    measure,
    onStep: (step) => {
      reports.push(step);
      progress.done(`${step.name}: ${step.rows.toLocaleString("en")} rows in ${step.seconds.toFixed(2)} s`);
    },
    ...(signal ? {signal} : {})
  });
  progress.stage("publish");
  publish(root, number, {keep: config.keep_generations, ledger: built.ledger});
  const {content_hash, data_date, feeds} = built.manifest;
  return {state: "published", generation: number, content_hash, data_date, feeds, steps: reports};
};

/** New deliveries become a ledger file that counts once the manifest of this generation names it. */
const noteDeliveries = async (
  session: Session,
  ledger: string,
  before: Manifest | undefined,
  number: number,
  deliveries: Delivery[]
): Promise<Record<string, string[]>> => {
  const files = structuredClone(before?.ledger ?? {});
  if (deliveries.length === 0) return files;
  const name = `deliveries/${padded(number)}.parquet`;
  await writeDeliveries(session, join(ledger, name), deliveries);
  files.deliveries = [...(files.deliveries ?? []), name];
  return files;
};
