import {sample} from "../segments/sample.ts";
import {command, wholeOption} from "./command.ts";
import {ruleArgument, segmentOptions, withRule} from "./segment.ts";

export default command({
  name: "segment sample",
  summary: "a few masked members, the same ones each time, and why each is in",
  arguments: {"[rule]": ruleArgument},
  options: [...segmentOptions, {flags: "--size <n>", text: "how many, at most 100", default: "10"}],
  run: (input, edge) =>
    withRule(input, edge, async (rule, {asking, say}) => {
      const size = Math.min(100, wholeOption(input.options, "size", 10));
      const answer = await sample(rule, asking, {size});
      const text = answer.members.map(({person_id, name, mobile, city, owner_store, why}) =>
        [
          [person_id, name, mobile, city, owner_store].filter(Boolean).join("  "),
          ...why.map((one) => `  ${one.holds ? "+" : "-"} ${say(one.words)}${one.value === null ? "" : `  [${one.value}]`}`)
        ].join("\n")
      );
      return {json: {schema: "huaxiang.segment_sample/1", ...answer}, text: text.length > 0 ? text.join("\n") : "no members"};
    })
});
