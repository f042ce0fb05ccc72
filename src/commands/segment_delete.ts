import {openState} from "../state/open.ts";
import {deleteSegment} from "../state/segments.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";

export default command({
  name: "segment delete",
  summary: "delete a segment that nothing stands on",
  arguments: {"<segment>": "seg_…"},
  options: [workspaceOption],
  run: async ({args, options}, edge) => {
    const state = openState(workspaceOf(options, edge).paths.app);
    const id = args[0] as string;
    try {
      deleteSegment(state, id);
      return {json: {schema: "huaxiang.segment_delete/1", id}, text: `deleted ${id}`};
    } finally {
      state.close();
    }
  }
});
