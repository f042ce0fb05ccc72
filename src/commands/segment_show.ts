import {openState} from "../state/open.ts";
import {draftOf, findSegment, usesOf, versionRule, versionsOf} from "../state/segments.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

export default command({
  name: "segment show",
  summary: "a segment: its versions, who made them, what stands on them, and the newest rule",
  arguments: {"<segment>": "seg_…"},
  options: [workspaceOption],
  run: async ({args, options}, edge) => {
    const state = openState(workspaceOf(options, edge).paths.app);
    try {
      const segment = findSegment(state, args[0] as string);
      const [versions, uses] = [versionsOf(state, segment.id), usesOf(state, segment.id)];
      const draft = draftOf(state, segment.id);
      const newest = versionRule(state, segment.id, segment.version);
      const rule: unknown = newest === undefined ? null : JSON.parse(newest);
      return {
        json: {schema: "huaxiang.segment/1", ...segment, versions, uses, rule, draft: draft === null ? null : JSON.parse(draft)},
        text: [
          `${segment.name} (${segment.id})${segment.archived_at ? `, archived ${segment.archived_at}` : ""}`,
          textTable(versions),
          ...(uses.length > 0 ? ["", "stands on it", textTable(uses)] : []),
          "",
          JSON.stringify(rule ?? JSON.parse(draft ?? "null"), null, 2)
        ].join("\n")
      };
    } finally {
      state.close();
    }
  }
});
