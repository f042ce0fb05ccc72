import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {setFlagsFromString} from "node:v8";
import type {DestinationStream} from "pino";
import {findPages} from "../dashboards/pages.ts";
import {ahead} from "../dashboards/segments/ahead.ts";
import {site} from "../dashboards/site.ts";
import {secretOf} from "../pipelines/pull/secret.ts";
import {lastReport} from "../pipelines/report.ts";
import {saltOf} from "../pipelines/salt.ts";
import {app} from "./api/app.ts";
import {auditOf} from "./api/audit.ts";
import {freezing} from "./api/freezing.ts";
import type {Generation, Generations} from "./api/generation.ts";
import {jobs} from "./api/jobs.ts";
import {type Limits, limiter, limits} from "./api/limit.ts";
import {type Lines, linesOf, standardError} from "./api/lines.ts";
import {oidcOf} from "./api/oidc.ts";
import {charger} from "./api/rate.ts";
import {findRoutes} from "./api/routes.ts";
import {warm} from "./api/warm.ts";
import {type Config, Rate} from "./config.ts";
import {AppError} from "./errors.ts";
import {openGenerations} from "./generation/generations.ts";
import {olderGenerations} from "./generation/older.ts";
import type {OpenGeneration} from "./generation/open.ts";
import {checkpoints} from "./state/checkpoint.ts";
import {forgetUnanswered} from "./state/idempotency.ts";
import {holderOfKey} from "./state/keys.ts";
import {openState} from "./state/open.ts";
import {openWorkspace} from "./workspace.ts";

export interface ServeOptions {
  /** Folder of the workspace. */
  root: string;
  /** 0: any free port. */
  port?: number;
  /** Loopback only, until there is sign-in. */
  host?: string;
  /** Connections to the database; below UV_THREADPOOL_SIZE. */
  connections?: number;
  /** Memory of the database, as DuckDB writes it: a build may run on the same machine. */
  memory?: string;
  limits?: Limits;
  /** How browsers reach the pages, and the identity provider. */
  sign_in?: Config["sign_in"];
  /** Most messages that one person gets, by channel. */
  caps?: Config["caps"];
  /** What one key may ask for. */
  rate?: Rate;
  /** Where the access log goes; standard error by default, so that standard output stays for data. */
  log?: DestinationStream;
  /** Milliseconds since 1970. */
  clock?: () => number;
}

export interface Running {
  /** Address to open. */
  url: string;
  port: number;
  /** Number of the generation in force, if any. */
  generation(): number | undefined;
  /** Takes no more requests, lets those under way end (ten seconds at most), closes all files. */
  close(): Promise<void>;
}

const loopback = new Set(["127.0.0.1", "::1", "localhost"]);

const refuseOtherHosts = (host: string): void => {
  if (!loopback.has(host))
    throw new AppError("usage", `host is not of this machine alone: ${host}`, {
      fix: "only 127.0.0.1, ::1 or localhost are served; for others put a proxy with TLS in front, and its address into sign_in.url of huaxiang.yaml"
    });
};

const listen = (server: Server, port: number, host: string): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE" || error.code === "EACCES";
      reject(taken ? new AppError("busy", `port is taken: ${port}`, {fix: "choose another with --port", cause: error}) : error);
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });

/** The secret of the workspace, read once. Callers hear that it is missing; where it belongs stands in the log. */
const secretOfPeople = (root: string, lines: Lines): (() => string) => {
  let salt: string | undefined;
  return () => {
    try {
      salt ??= saltOf(openWorkspace(root));
      return salt;
    } catch (error) {
      lines.fault("no salt", error);
      throw new AppError("not_ready", "the workspace lacks the secret that people are found by", {
        fix: "whoever runs the server finds in its log where it belongs"
      });
    }
  };
};

const grace = 10_000;
/** Longer than proxies keep an idle connection (60 s): whoever closes first must not be the one that is asked next. */
const keepAliveTimeout = 75_000;

const stop = async (server: Server): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearTimeout(late);
};

/** Threads that collect young garbage together wait for the slowest: where cores are few and the engine's threads want them too, a request waits with them. */
const collectAlone = (): void => setFlagsFromString("--no-parallel-scavenge");

/** API and pages of a workspace. A generation published later is in force within a second, without a restart. */
export const serve = async ({
  root,
  port = 8787,
  host = "127.0.0.1",
  connections = 8,
  memory = "2GB",
  limits: most = limits,
  caps = {},
  sign_in = {},
  rate = Rate.parse({}),
  log = standardError(),
  clock = Date.now
}: ServeOptions): Promise<Running> => {
  refuseOtherHosts(host);
  const lines = linesOf(log, clock);
  const appFile = join(root, "app.sqlite");
  collectAlone();
  const state = openState(appFile);
  const endCheckpoints = checkpoints(state, appFile, (error) => lines.fault("log of app.sqlite not brought in", error));
  let isWarm = false;
  const prepare = async (generation: OpenGeneration) => {
    await generation.prepare();
    if (!isWarm) await warm(generation);
    isWarm = true;
  };
  const open = await openGenerations(root, {connections, memory, prepare}, (error) => lines.fault("new generation not opened", error));
  const limit = limiter(most);
  const limited = new WeakMap<object, Generation>();
  const withLimit = (generation: Generation): Generation => {
    if (!limited.has(generation)) limited.set(generation, limit(generation));
    return limited.get(generation) as Generation;
  };
  const older = olderGenerations(root, {connections: 2, memory});
  const generations: Generations = {
    current() {
      const generation = open.current();
      return generation && withLimit(generation);
    },
    async kept(number) {
      const generation = open.current();
      return withLimit(generation?.number === number ? generation : await older.open(number));
    },
    lastRun() {
      const report = lastReport(root);
      return {held: report?.held ?? [], held_back_by: report?.held_back_by ?? null};
    }
  };
  const ledger = join(root, "ledger");
  const now = () => new Date(clock()).toISOString();
  const audit = auditOf({state, now}, (error) => lines.fault("audit log not written", error));
  const url = sign_in.url === undefined ? undefined : new URL(sign_in.url);
  const oidc =
    sign_in.oidc && url && oidcOf({oidc: sign_in.oidc, url, secret: secretOf(sign_in.oidc.secret, (name) => process.env[name]), clock});
  forgetUnanswered(state);
  const work = jobs({
    state,
    works: {freeze: freezing({generations, state, ledger, caps, now})},
    bug: (error, job) => lines.fault("bug", error, {job}),
    now
  });
  const application = app({
    routes: await findRoutes(),
    generations,
    authenticate: (key) => holderOfKey(state, key, now()),
    salt: secretOfPeople(root, lines),
    log: lines.access,
    bug: (error, request_id) => lines.fault("bug", error, {request_id}),
    clock: () => performance.now(),
    now,
    url,
    oidc,
    audit,
    state,
    caps,
    charge: charger(rate),
    jobs: work,
    ledger,
    site: site(await findPages(), generations)
  });
  const server = createServer({requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout, maxHeaderSize: 16_384}, application);
  const release = async () => {
    await work.close();
    await older.close();
    audit.flush();
    await open.close();
    await endCheckpoints();
    state.close();
    lines.flush();
  };
  const address = await listen(server, port, host).catch(async (error) => {
    await release();
    throw error;
  });
  const countAhead = ahead(
    () => {
      const generation = generations.current();
      return generation && {generation, lastRun: generations.lastRun, state, ledger, caps};
    },
    (error) => server.listening && lines.fault("segments not counted ahead", error)
  );
  const watch = setInterval(() => {
    void countAhead();
    lines.flush();
  }, 1000).unref();
  return {
    url: `http://${host === "::1" ? "[::1]" : host}:${address.port}`,
    port: address.port,
    generation: () => generations.current()?.number,
    async close() {
      clearInterval(watch);
      await stop(server);
      await release();
    }
  };
};
