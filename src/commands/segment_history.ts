import {histories} from "../segments/history.ts";
import {listSnapshots} from "../segments/snapshot.ts";
import {openState} from "../state/open.ts";
import {findSegment} from "../state/segments.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

export default command({
  name: "segment history",
  summary: "how many were in a segment's frozen lists, and how many came and went from one to the next",
  arguments: {"<segment>": "seg_…"},
  options: [workspaceOption],
  run: async ({args, options}, edge) => {
    const {paths} = workspaceOf(options, edge);
    const id = args[0] as string;
    const state = openState(paths.app);
    try {
      findSegment(state, id);
    } finally {
      state.close();
    }
    const [turns = []] = await histories(paths.ledger, [listSnapshots(paths.ledger, id)], 100);
    return {
      json: {schema: "huaxiang.segment_history/1", segment: id, history: turns},
      text: turns.length > 0 ? textTable(turns.map((turn) => ({...turn}))) : "no snapshots"
    };
  }
});
