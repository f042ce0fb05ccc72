import {deleteSegment} from "../state/segments.ts";
import {command, workspaceOption} from "./command.ts";
import {withState} from "./state.ts";

export default command({
  name: "segment delete",
  summary: "delete a segment that nothing stands on",
  arguments: {"<segment>": "seg_…"},
  options: [workspaceOption],
  run: ({args, options}, edge) =>
    withState(options, edge, (state) => {
      const id = args[0] as string;
      deleteSegment(state, id);
      return {json: {schema: "huaxiang.segment_delete/1", id}, text: `deleted ${id}`, deed: {subject: id}};
    })
});
