import {openState} from "../state/open.ts";
import {listSegments} from "../state/segments.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

export default command({
  name: "segment list",
  summary: "saved segments, newest change first",
  options: [workspaceOption, {flags: "--archived", text: "those put away, too"}],
  run: async ({options}, edge) => {
    const state = openState(workspaceOf(options, edge).paths.app);
    try {
      const segments = listSegments(state, {archived: options.archived === true});
      return {json: {schema: "huaxiang.segment_list/1", segments}, text: segments.length > 0 ? textTable(segments) : "no segments"};
    } finally {
      state.close();
    }
  }
});
