import {Compiler} from "../segments/compile.ts";
import {sentence} from "../segments/sentence.ts";
import {command} from "./command.ts";
import {ruleArgument, segmentOptions, withRule} from "./segment.ts";

export default command({
  name: "segment sentence",
  summary: "a rule in words, Chinese and English",
  arguments: {"[rule]": ruleArgument},
  options: segmentOptions,
  run: (input, edge) =>
    withRule(input, edge, async (rule, {asking}) => {
      new Compiler(asking.setting).plan(rule);
      const words = sentence(rule, asking.setting);
      return {json: {schema: "huaxiang.segment_sentence/1", ...words}, text: `${words.zh}\n${words.en}`};
    })
});
