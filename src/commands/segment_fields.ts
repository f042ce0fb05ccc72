import {described, type FieldInfo} from "../segments/described.ts";

import {values} from "../segments/values.ts";
import {command} from "./command.ts";
import {segmentOptions, withSegments} from "./segment.ts";
import {textTable} from "./table.ts";

export default command({
  name: "segment fields",
  summary: "what a rule may name: fields, events, things, operators; with --values, the commonest values of a field",
  options: [
    ...segmentOptions.filter(({flags}) => !flags.includes("--file")),
    {flags: "--values <field>", text: "a text or flag of the person"}
  ],
  run: ({options}, edge) =>
    withSegments(options, edge, async ({asking, say}) => {
      if (typeof options.values === "string") {
        const answer = await values(options.values, asking);
        return {json: {schema: "huaxiang.segment_values/1", ...answer}, text: textTable(answer.values)};
      }
      const answer = described(asking);
      const line = (of: string, {name, kind, label, unit}: Pick<FieldInfo, "name" | "kind" | "label" | "unit">) => ({
        of,
        name,
        kind,
        meaning: say(label),
        unit: unit ?? ""
      });
      const rows = [
        ...answer.fields.map((field) => line("person", field)),
        ...[...answer.events, ...answer.things].flatMap(({name, fields}) => fields.map((field) => line(name, field)))
      ];
      return {json: {schema: "huaxiang.segment_fields/1", ...answer}, text: textTable(rows)};
    })
});
