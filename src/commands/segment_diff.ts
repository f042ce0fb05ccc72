import {AppError} from "../errors.ts";
import {compare} from "../segments/diff.ts";
import {openState} from "../state/open.ts";
import {draftOf, findSegment, versionRule} from "../state/segments.ts";
import {command, wholeOption, workspaceOf, workspaceOption} from "./command.ts";

export default command({
  name: "segment diff",
  summary: "what changed from one version to another, place by place",
  arguments: {"<segment>": "seg_…"},
  options: [
    workspaceOption,
    {flags: "--from <version>", text: "default: the version before"},
    {flags: "--to <version>", text: "default: the draft, else the newest version"}
  ],
  run: async ({args, options}, edge) => {
    const state = openState(workspaceOf(options, edge).paths.app);
    try {
      const {id, version} = findSegment(state, args[0] as string);
      const draft = options.to === undefined ? draftOf(state, id) : null;
      const to = wholeOption(options, "to", version);
      const from = wholeOption(options, "from", draft === null ? to - 1 : version);
      const [before, after] = [versionRule(state, id, from), draft ?? versionRule(state, id, to)];
      if (before === undefined || after === undefined)
        throw new AppError("not_found", `no such version: ${id}@${before === undefined ? from : to}`, {
          fix: `see \`huaxiang segment show ${id}\``
        });
      const changes = compare(JSON.parse(before), JSON.parse(after));
      const mark = {added: "+", removed: "-", changed: "~"} as const;
      return {
        json: {schema: "huaxiang.segment_diff/1", id, from, to: draft === null ? to : "draft", changes},
        text:
          changes.length > 0
            ? changes
                .map(
                  ({kind, pointer, before: was, after: is}) =>
                    `${mark[kind]} ${pointer}  ${[was, is]
                      .filter((one) => one !== undefined)
                      .map((one) => JSON.stringify(one))
                      .join(" → ")}`
                )
                .join("\n")
            : "no difference"
      };
    } finally {
      state.close();
    }
  }
});
