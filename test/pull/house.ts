import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {home} from "../../pipelines/code.ts";
import {run} from "../../pipelines/nightly.ts";
import {silent} from "../../pipelines/progress.ts";
import {plansOf} from "../../pipelines/pull/plan.ts";
import {type PullReport, type PullRequest, pullAll} from "../../pipelines/pull/pull.ts";
import type {RunReport} from "../../pipelines/report.ts";
import type {RunRequest} from "../../pipelines/request.ts";
import {readCatalog} from "../../src/channels/catalog.ts";
import {openSession} from "../../src/channels/session.ts";
import {openParser, type Parser} from "../../src/lake/parser.ts";
import type {Sidecar} from "../../src/lake/sidecar.ts";
import {literal} from "../../src/sql.ts";
import {openWorkspace} from "../../src/workspace.ts";
import {fixture} from "../pipelines/fixture.ts";
import {PASSWORD} from "./server.ts";

/** The port of these tests: customers of an ERP. */
export const mapping = `
name: erp
feeds:
  customers:
    files: "erp/customers-*.csv"
    day: "customers-(\\\\d{8})"
    later: upsert
    key: [DEALER, NO]
    version: local(UPDATED)
    to:
      contacts:
        role: "'customer'"
        name: NAME
        mobile: PHONE
        seen_at: local(UPDATED)
`;

/** `huaxiang.yaml` that pulls feeds (lines of YAML, one a feed) of a channel from a server. */
export const settings = (port: number, feeds: string[], {channel = "erp", builtin = "", more = ""} = {}): string => `
channels: [${builtin}]
settle_seconds: 0
memory: 1GB
snapshot_loss_ratio: 0.5
pulls:
  ${channel}:
    host: 127.0.0.1
    port: ${port}
    database: postgres
    user: postgres
    password: {env: ERP_PASSWORD}
    tls: "off"
    ${more}
    feeds:
${feeds.map((feed) => `      ${feed}`).join("\n")}
`;

export interface House {
  root: string;
  put(file: string, text: string): void;
  settings(text: string): void;
  /** A pull as the command makes it, one day after the last. */
  pull(more?: Partial<PullRequest>): Promise<PullReport[]>;
  run(more?: Partial<RunRequest>): Promise<RunReport>;
  /** Loads of a feed, in the order of pulls. */
  loads(source?: string): Sidecar[];
  /** Rows of a question to the lake of a feed, called `lake`; null is null. */
  lake(select: string, source?: string): Promise<Record<string, unknown>[]>;
  close(): void;
}

/** One for all houses of a file: each start of one costs. It starts by itself, and again after `close`. */
export const parser: Parser = openParser();

export const secret = (name: string): string | undefined => (name === "ERP_PASSWORD" ? PASSWORD : undefined);

/** A workspace in a temporary folder. */
export const house = (config: string, text: string | null = mapping): House => {
  const base = fixture();
  const {root} = base.workspace;
  const write = (content: string) => writeFileSync(join(root, "huaxiang.yaml"), content);
  if (text !== null) base.put("../channels/erp/channel.yaml", text);
  write(config);
  let hour = 0;
  const loads = (source = "erp.customers"): Sidecar[] => {
    const folder = join(root, "lake", source);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .map((load): Sidecar => JSON.parse(readFileSync(join(folder, load, "load.json"), "utf8")))
      .sort((a, b) => (a.file < b.file ? -1 : 1));
  };
  return {
    root,
    put: base.put,
    settings: write,
    loads,
    pull: async (more = {}) => {
      const workspace = openWorkspace(root);
      const {config: now, paths} = workspace;
      const plans = plansOf(now, readCatalog(join(home, "pipelines/channels"), now.channels, paths.channels));
      const at = new Date(Date.UTC(2026, 0, 10, hour++)).toISOString();
      const sleep = async () => undefined;
      return (await pullAll({workspace, plans, now: at, parser, progress: silent, secret, sleep, ...more})).pulls;
    },
    run: (more = {}) =>
      run({workspace: openWorkspace(root), now: "2026-02-01T02:00:00Z", command: "test", pid: process.pid, secret, ...more}),
    lake: async (select, source = "erp.customers") => {
      const session = await openSession();
      try {
        const files = loads(source).map(({load}) => literal(join(root, "lake", source, `load=${load}`, "data.parquet")));
        await session.run(
          `create view lake as select * from read_parquet([${files.join(", ")}], union_by_name = true, hive_partitioning = false)`
        );
        return await session.rows(select);
      } finally {
        session.close();
      }
    },
    close: base.close
  };
};
