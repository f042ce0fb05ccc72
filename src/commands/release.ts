import {writeDecision} from "../../pipelines/ledger.ts";
import {lastReport} from "../../pipelines/report.ts";
import {openSession} from "../channels/session.ts";
import {AppError} from "../errors.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";

export default command({
  name: "release",
  summary: "let a held snapshot, or held deletions of a pull, take part in the next run",
  arguments: {"<load>": "load id, from `huaxiang status`"},
  options: [workspaceOption, {flags: "--by <name>", text: "who decides", default: "operator"}],
  run: async ({args, options}, edge) => {
    const workspace = workspaceOf(options, edge);
    const load = args[0] as string;
    const held = lastReport(workspace.root)?.held ?? [];
    const found = held.find((one) => one.load === load);
    if (!found)
      throw new AppError("not_found", `no such held load: ${load}`, {
        fix: held.length ? `held are: ${held.map((one) => one.load).join(", ")}` : "`huaxiang status` lists what is held: nothing now"
      });
    if (found.reason !== "snapshot_loss" && found.reason !== "mass_deletion")
      throw new AppError("usage", `a load stopped by ${found.reason} cannot be released: ${load}`, {
        fix: "mend the mapping or ask the partner for the file anew, then run again"
      });
    const session = await openSession();
    try {
      await writeDecision(session, workspace.paths.ledger, {
        kind: "release",
        subject: load,
        other: "",
        reason: "",
        decided_at: edge.now(),
        by: String(options.by)
      });
    } finally {
      session.close();
    }
    return {
      json: {schema: "huaxiang.release/1", load, channel: found.channel, feed: found.feed},
      text: `released ${found.channel}.${found.feed} ${load}\nnext: huaxiang run`,
      deed: {subject: load, detail: {feed: `${found.channel}.${found.feed}`}}
    };
  }
});
