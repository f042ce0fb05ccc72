import {AppError} from "../errors.ts";
import {canonical} from "../segments/canonical.ts";
import {compare} from "../segments/diff.ts";
import {saveVersion} from "../segments/saved.ts";
import {createSegment, findSegment, versionRule} from "../state/segments.ts";
import {command} from "./command.ts";
import {ruleArgument, segmentOptions, withRule} from "./segment.ts";

export default command({
  name: "segment save",
  summary: "keep a rule: a new segment with --name, or the next version of one with --id",
  arguments: {"[rule]": ruleArgument},
  options: [
    ...segmentOptions,
    {flags: "--name <name>", text: "of a new segment"},
    {flags: "--id <segment>", text: "seg_…: adds a version"},
    {flags: "--note <text>", text: "what changed, and why", default: ""},
    {flags: "--by <name>", text: "who saves", default: "operator"}
  ],
  run: (input, edge) =>
    withRule(input, edge, async (rule, {state, asking}) => {
      const {name, id: given, note, by} = input.options;
      const act = {by: String(by), now: edge.now()};
      if ((name === undefined) === (given === undefined))
        throw new AppError("usage", "neither a new segment nor one that is there", {fix: "give --name <name>, or --id seg_…"});
      const id =
        given === undefined
          ? createSegment(state, {name: String(name), draft: canonical(rule)}, act).id
          : findSegment(state, String(given)).id;
      const before = versionRule(state, id, findSegment(state, id).version);
      const version = saveVersion(state, id, {rule, note: String(note)}, asking, act);
      const changes = before === undefined ? [] : compare(JSON.parse(before), JSON.parse(canonical(rule)));
      return {
        json: {schema: "huaxiang.segment_save/1", id, ...version, changes},
        text: `${id}@${version.version}${changes.length > 0 ? `, changes: ${changes.length}` : ""}\nnext: huaxiang segment count ${id}@${version.version}`,
        deed: {subject: id, detail: {version: version.version}}
      };
    })
});
