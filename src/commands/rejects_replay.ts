import {run} from "../../pipelines/nightly.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";
import {withRejects} from "./rejected.ts";
import {answerOf} from "./run.ts";
import {textTable} from "./table.ts";

const countsOf = async (workspace: ReturnType<typeof workspaceOf>): Promise<Map<string, number>> => {
  const rows = await withRejects(workspace, (session, relation) =>
    session.rows(
      `select source, cast(count(distinct (_load, _record)) as integer) as n from ${relation} where disposition = 'rejected' group by source`
    )
  );
  return new Map((rows ?? []).map(({source, n}) => [String(source), Number(n)]));
};

export default command({
  name: "rejects replay",
  summary: "stage again the loads that have rejects, after a mapping was mended, and publish",
  options: [workspaceOption],
  help: "Only loads with rejects, or stopped ones, are staged again, and only where their mapping changed; files are not read again.",
  run: async ({options}, edge) => {
    const workspace = workspaceOf(options, edge);
    const before = await countsOf(workspace);
    const report = await run({
      workspace,
      now: edge.now(),
      command: "huaxiang rejects replay",
      pid: edge.pid,
      progress: edge.progress,
      signal: edge.signal,
      measure: edge.measure,
      mode: "replay"
    });
    const after = await countsOf(workspace);
    const feeds = [...new Set([...before.keys(), ...after.keys()])].sort();
    const replayed = feeds.map((feed) => ({feed, rejected_before: before.get(feed) ?? 0, rejected_now: after.get(feed) ?? 0}));
    const answer = answerOf("huaxiang.replay/1", report);
    const moved = replayed.filter((one) => one.rejected_before !== one.rejected_now);
    return {
      ...answer,
      json: {...answer.json, replayed},
      text: `${moved.length ? textTable(moved) : "no record came back: the mappings of the feeds with rejects are as they were"}\n\n${answer.text}`,
      deed: {detail: {generation: report.generation, feeds: moved.map(({feed}) => feed)}}
    };
  }
});
