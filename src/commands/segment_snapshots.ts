import {listSnapshots} from "../segments/snapshot.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

export default command({
  name: "segment snapshots",
  summary: "frozen lists, oldest first",
  arguments: {"[segment]": "seg_…: its own only"},
  options: [workspaceOption],
  run: async ({args, options}, edge) => {
    const all = listSnapshots(workspaceOf(options, edge).paths.ledger, args[0]);
    const rows = all.map(({id, segment, version, data_date, generation, purpose, channel, count, treatment, holdout, frozen_at, by}) => ({
      id,
      of: `${segment}@${version}`,
      data_date,
      generation,
      for: `${purpose} ${channel}`,
      count,
      treatment,
      holdout,
      frozen_at,
      by
    }));
    return {json: {schema: "huaxiang.segment_snapshots/1", snapshots: all}, text: rows.length > 0 ? textTable(rows) : "no snapshots"};
  }
});
