import {archiveSegment} from "../state/segments.ts";
import {command, workspaceOption} from "./command.ts";
import {withState} from "./state.ts";

export default command({
  name: "segment archive",
  summary: "put a segment away; its versions stay for what stands on them",
  arguments: {"<segment>": "seg_…"},
  options: [workspaceOption],
  run: ({args, options}, edge) =>
    withState(options, edge, (state) => {
      const segment = archiveSegment(state, args[0] as string, {by: "operator", now: edge.now()});
      return {json: {schema: "huaxiang.segment_archive/1", ...segment}, text: `archived ${segment.id}`, deed: {subject: segment.id}};
    })
});
