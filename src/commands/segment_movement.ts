import {movement} from "../segments/movement.ts";
import {membersOf} from "../segments/snapshot.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";

export default command({
  name: "segment movement",
  summary: "who came and who went between two frozen lists",
  arguments: {"<before>": "snap_…", "<after>": "snap_…"},
  options: [workspaceOption],
  run: async ({args, options}, edge) => {
    const {ledger} = workspaceOf(options, edge).paths;
    const [before, after] = [await membersOf(ledger, args[0] as string), await membersOf(ledger, args[1] as string)];
    const moved = movement(before, after);
    return {
      json: {schema: "huaxiang.segment_movement/1", before: args[0], after: args[1], ...moved},
      text: `${moved.stayed.toLocaleString("en")} stayed, ${moved.came.length.toLocaleString("en")} came, ${moved.went.length.toLocaleString("en")} went (ids: --json)`
    };
  }
});
