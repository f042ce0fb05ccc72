import {createHash} from "node:crypto";
import {mkdirSync, readdirSync, renameSync, rmSync} from "node:fs";
import {join, resolve} from "node:path";
import {home} from "../../pipelines/code.ts";
import {run} from "../../pipelines/nightly.ts";
import type {RunReport} from "../../pipelines/report.ts";
import {allowed} from "../api/access.ts";
import {openGeneration} from "../generation/open.ts";
import {createKey} from "../state/keys.ts";
import {openState, type State} from "../state/open.ts";
import {hashPassword, newPassword} from "../state/password.ts";
import {createUser} from "../state/users.ts";
import {openWorkspace} from "../workspace.ts";
import {command, type Edge, wholeOption} from "./command.ts";
import {threadsFor} from "./generate.ts";
import {initWorkspace} from "./init.ts";
import {feedTable, textTable} from "./table.ts";

const deliver = (from: string, inbox: string): void => {
  for (const channel of readdirSync(from)) {
    mkdirSync(join(inbox, channel), {recursive: true});
    for (const file of readdirSync(join(from, channel))) renameSync(join(from, channel, file), join(inbox, channel, file));
  }
};

/** What the published generation holds, as counts that a newcomer can check against the pages. */
const summary = async (root: string): Promise<{people: object[]; events: object[]; orders: object[]; example: string | undefined}> => {
  const generation = await openGeneration(root);
  const rows = async (sql: string) =>
    (await generation.rows(sql)).map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === "bigint" ? Number(value) : value]))
    );
  try {
    const [example] = await rows(
      "select person_id from marts.profiles where is_identified order by orders desc, service_visits desc, person_id limit 1"
    );
    return {
      people: await rows(
        "select kind, count(*) as people, count(*) filter (where is_identified) as identified from marts.profiles group by kind order by people desc"
      ),
      events: await rows("select channel, sum(events) as events from marts.events_by_channel group by channel order by channel"),
      orders: await rows(
        "select channel, sum(orders) as orders, sum(revenue_yuan) as revenue_yuan from marts.orders_by_channel group by channel order by channel"
      ),
      example: example && String(example.person_id)
    };
  } finally {
    await generation.close();
  }
};

const makeFiles = async (root: string, people: number, seed: number, edge: Edge): Promise<void> => {
  rmSync(root, {recursive: true, force: true});
  initWorkspace(root, createHash("sha256").update(`demo ${seed}`).digest());
  edge.progress.stage(`generate ${people.toLocaleString("en")} people`, Math.ceil(people / 1000));
  const {generate} = await import("../../pipelines/demo/generate.ts");
  await generate({
    dir: root,
    people,
    seed,
    threads: threadsFor(people),
    onProgress: (done) => edge.progress.done(`${done.toLocaleString("en")} people`)
  });
};

/** One for each role that looks at pages, named after it. */
const makeUsers = (state: State, now: string): Promise<{name: string; password: string}[]> =>
  Promise.all(
    allowed.figures.map(async (role) => {
      const password = newPassword();
      createUser(state, {name: role, role, password: await hashPassword(password), now});
      return {name: role, password};
    })
  );

export default command({
  name: "demo",
  summary: "generate people's files, run three deliveries, show what came out; on a terminal go on serving",
  options: [
    {flags: "-w, --workspace <dir>", text: "where (it is made anew)", default: "data/demo"},
    {flags: "--people <n>", text: "simulated people", default: "20000"},
    {flags: "--seed <n>", text: "the same seed gives the same result", default: "1"},
    {flags: "--port <n>", text: "port of the pages and the API", default: "8787"},
    {flags: "--no-serve", text: "stop after the summary"}
  ],
  run: async ({options}, edge) => {
    const root = resolve(home, String(options.workspace));
    const people = wholeOption(options, "people", 20_000);
    await makeFiles(root, people, wholeOption(options, "seed", 1), edge);
    const workspace = openWorkspace(root);
    let report: RunReport | undefined;
    for (const delivery of ["delivery-1", "delivery-2", "delivery-3"]) {
      edge.say(`run ${delivery.at(-1)} of 3`);
      deliver(join(root, delivery), workspace.paths.inbox);
      rmSync(join(root, delivery), {recursive: true, force: true});
      report = await run({
        workspace,
        now: edge.now(),
        command: "huaxiang demo",
        pid: edge.pid,
        progress: edge.progress,
        signal: edge.signal,
        measure: edge.measure
      });
    }
    const {people: kinds, events, orders, example} = await summary(root);
    const state = openState(workspace.paths.app);
    const {key} = createKey(state, {name: "demo", role: "service", now: edge.now()});
    const users = await makeUsers(state, edge.now());
    state.close();
    const port = wholeOption(options, "port", 8787);
    const text = [
      "What became of every record",
      feedTable(report?.feeds ?? []),
      "",
      "People",
      textTable(kinds),
      "",
      "Events by channel",
      textTable(events),
      "",
      "Orders and revenue by channel (a car ordered online and delivered offline counts once)",
      textTable(orders),
      "",
      `Generation ${report?.generation}, data of ${report?.data_date}, content ${report?.content_hash}`,
      "",
      "Sign in as (shown this once; another: npm run huaxiang -- user password <name> --generate)",
      textTable(users),
      "",
      "Open next",
      `  pages    npm run huaxiang -- serve -w ${options.workspace}   then http://127.0.0.1:${port}/ and sign in`,
      `  answer   curl -H 'Authorization: Bearer ${key}' http://127.0.0.1:${port}/v1/profiles/${example}`,
      `  again    npm run huaxiang -- run -w ${options.workspace}     (nothing is new)`,
      `  inside   npm run huaxiang -- status -w ${options.workspace}`
    ].join("\n");
    const answer = {
      json: {
        schema: "huaxiang.demo/1",
        people: kinds,
        events,
        orders,
        generation: report?.generation,
        data_date: report?.data_date,
        content_hash: report?.content_hash,
        feeds: report?.feeds,
        key,
        users,
        example
      },
      text
    };
    if (!edge.isTerminal || options.serve === false) return answer;
    edge.say(text);
    const {serveUntilAborted} = await import("./serve.ts");
    await serveUntilAborted(workspace, port, edge);
    return {...answer, text: "stopped"};
  }
});
