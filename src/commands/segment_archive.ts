import {openState} from "../state/open.ts";
import {archiveSegment} from "../state/segments.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";

export default command({
  name: "segment archive",
  summary: "put a segment away; its versions stay for what stands on them",
  arguments: {"<segment>": "seg_…"},
  options: [workspaceOption],
  run: async ({args, options}, edge) => {
    const state = openState(workspaceOf(options, edge).paths.app);
    try {
      const segment = archiveSegment(state, args[0] as string, {by: "operator", now: edge.now()});
      return {json: {schema: "huaxiang.segment_archive/1", ...segment}, text: `archived ${segment.id}`};
    } finally {
      state.close();
    }
  }
});
