import {breakdown} from "../segments/breakdown.ts";
import {command} from "./command.ts";
import {ruleArgument, segmentOptions, withRule} from "./segment.ts";
import {textTable} from "./table.ts";

export default command({
  name: "segment breakdown",
  summary: "members by a text or flag of theirs, with the money at stake",
  arguments: {"[rule]": ruleArgument},
  options: [...segmentOptions, {flags: "--by <field>", text: "for example owner_store_code, owner_brand; none: one row"}],
  run: (input, edge) =>
    withRule(input, edge, async (rule, {asking}) => {
      const answer = await breakdown(rule, input.options.by as string | undefined, asking);
      return {
        json: {schema: "huaxiang.segment_breakdown/1", ...answer},
        text: textTable(answer.rows.map(({key, people, sums}) => ({[answer.by ?? "all"]: key ?? "", people, ...sums})))
      };
    })
});
