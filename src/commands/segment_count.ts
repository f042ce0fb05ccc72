import {count} from "../segments/count.ts";
import {command} from "./command.ts";
import {ruleArgument, segmentOptions, withRule} from "./segment.ts";
import {textTable} from "./table.ts";

const percent = (left: number, of: number): string => (of === 0 ? "" : `${(((left - of) / of) * 100).toFixed(1)}%`);

export default command({
  name: "segment count",
  summary: "how many a rule selects, exactly, and what each of its rules keeps and removes",
  arguments: {"[rule]": ruleArgument},
  options: segmentOptions,
  help: "Example: huaxiang segment count rule.json --json\nExit codes: 3 a broken rule (it says where), 4 nothing published.",
  run: (input, edge) =>
    withRule(input, edge, async (rule, {asking, say}) => {
      const start = edge.measure().millis;
      const answer = await count(rule, asking);
      const ms = Math.round(edge.measure().millis - start);
      const steps = [
        ...answer.rules.map(({words, alone, left}) => ({what: say(words), alone, left})),
        {what: say({zh: "允许联系", en: "may be spoken to"}), alone: undefined, left: answer.permitted},
        ...(answer.uncapped === null
          ? []
          : [{what: say({zh: "未达触达上限", en: "below the cap on messages"}), alone: undefined, left: answer.uncapped}])
      ];
      const before = [answer.people, ...steps.map(({left}) => left)];
      const isAnd = rule.root.op === "and" || rule.root.not === true;
      return {
        json: {schema: "huaxiang.segment_count/1", ...answer},
        text: [
          `${answer.count.toLocaleString("en")} ${answer.unit} of ${answer.people.toLocaleString("en")} (data ${answer.data_date}, generation ${answer.generation}, ${ms} ms)`,
          textTable(
            steps.map((step, i) => ({...step, change: isAnd || i >= answer.rules.length ? percent(step.left, before[i] ?? 0) : ""}))
          ),
          "",
          say(answer.sentence)
        ].join("\n")
      };
    })
});
