import {join} from "node:path";
import {home} from "../../pipelines/code.ts";
import {type Plan, plansOf} from "../../pipelines/pull/plan.ts";
import {lineOf, type PullReport, pullAll} from "../../pipelines/pull/pull.ts";
import {readCatalog} from "../channels/catalog.ts";
import {AppError} from "../errors.ts";
import {sweep} from "../lake/land.ts";
import {openParser} from "../lake/parser.ts";
import {acquire} from "../lock.ts";
import {ensureFolders} from "../workspace.ts";
import {command, type Input, workspaceOf, workspaceOption} from "./command.ts";

/** The plans that the options leave. @throws AppError("not_found") that lists what there is */
const chosen = (plans: Plan[], {channel, feed}: Input): Plan[] => {
  const found = plans.filter(
    ({source, feed: {mapping, name}}) =>
      (channel === undefined || mapping.name === channel) && (feed === undefined || name === feed || source === feed)
  );
  if (found.length > 0) return found;
  throw new AppError("not_found", plans.length === 0 ? "no feed is pulled" : "no such feed is pulled", {
    fix:
      plans.length === 0
        ? "name a database under pulls: in huaxiang.yaml (docs/pull.md)"
        : `one of: ${plans.map(({source}) => source).join(", ")}`
  });
};

const textOf = (pulls: PullReport[]): string =>
  [
    ...pulls.flatMap((one) => [`${one.channel}.${one.feed}: ${lineOf(one)}`, ...(one.fix ? [`  fix: ${one.fix}`] : [])]),
    ...(pulls.some(({loads}) => loads > 0) ? ["", "next: huaxiang run"] : [])
  ].join("\n");

export default command({
  name: "pull",
  summary: "bring what is new in the databases that feeds are pulled from into the lake",
  options: [
    workspaceOption,
    {flags: "-c, --channel <name>", text: "only the feeds of this channel"},
    {flags: "-f, --feed <name>", text: "only this feed"},
    {flags: "--whole", text: "compare all rows, not only those modified lately: finds deletions and late rows"}
  ],
  help: "`huaxiang run` pulls too; this brings rows in between, for the next run to publish.\nExit codes: 0 done · 3 the settings are wrong · 4 no such feed · 7 a pull failed; what it had brought stays · 75 a run holds the workspace.",
  run: async ({options}, edge) => {
    const workspace = workspaceOf(options, edge);
    const {config, paths, root} = workspace;
    const plans = chosen(plansOf(config, readCatalog(join(home, "pipelines/channels"), config.channels, paths.channels)), options);
    ensureFolders(workspace);
    const now = edge.now();
    const free = acquire(paths.lock, {pid: edge.pid, command: "huaxiang pull", since: now});
    const parser = openParser();
    try {
      await sweep(root);
      const {progress, signal} = edge;
      const request = {workspace, plans, now, isWhole: options.whole === true, parser, progress, signal};
      const {pulls} = await pullAll({...request, secret: edge.secret, sleep: edge.sleep});
      return {json: {schema: "huaxiang.pull/1", pulls}, text: textOf(pulls), exit: pulls.some(({state}) => state === "failed") ? 7 : 0};
    } finally {
      await parser.close();
      free();
    }
  }
});
