import {overlap} from "../segments/overlap.ts";
import {command} from "./command.ts";
import {ruleArgument, ruleOf, segmentOptions, withSegments} from "./segment.ts";
import {textTable} from "./table.ts";

export default command({
  name: "segment overlap",
  summary: "how two to four rules overlap, in people, each after its own consent",
  arguments: {"<a>": ruleArgument, "<b>": "another", "[c]": "a third", "[d]": "a fourth"},
  options: segmentOptions.filter(({flags}) => !flags.includes("--file")),
  run: ({args, options}, edge) =>
    withSegments(options, edge, async ({state, asking}) => {
      const rules = await Promise.all(args.map((one) => ruleOf(one, state, edge)));
      const answer = await overlap(rules, asking);
      const rows = answer.sets.map((set) => ({
        ...Object.fromEntries(args.map((name, i) => [name, set.in[i] ? "x" : ""])),
        people: set.count
      }));
      return {
        json: {schema: "huaxiang.segment_overlap/1", ...answer},
        text: `${args.map((name, i) => `${name}: ${answer.sizes[i]?.toLocaleString("en")}`).join("\n")}\n\n${textTable(rows)}`
      };
    })
});
