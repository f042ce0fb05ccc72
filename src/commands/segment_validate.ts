import {Compiler} from "../segments/compile.ts";
import {hashOf} from "../segments/hash.ts";
import {sentence} from "../segments/sentence.ts";
import {command} from "./command.ts";
import {ruleArgument, segmentOptions, withRule} from "./segment.ts";

export default command({
  name: "segment validate",
  summary: "is a rule whole? If not, each place that is at fault; nothing is counted",
  arguments: {"[rule]": ruleArgument},
  options: segmentOptions,
  run: (input, edge) =>
    withRule(input, edge, async (rule, {asking, say}) => {
      new Compiler(asking.setting).plan(rule);
      const words = sentence(rule, asking.setting);
      return {
        json: {schema: "huaxiang.segment_validate/1", valid: true, rule_hash: hashOf(rule), sentence: words},
        text: `valid: ${say(words)}`
      };
    })
});
