import {command, wholeOption, workspaceOf, workspaceOption} from "./command.ts";
import {filterOf, withRejects} from "./rejected.ts";
import {textTable} from "./table.ts";

export default command({
  name: "rejects show",
  summary: "rejected records: reason, field, the value's shape and the record's number",
  options: [
    workspaceOption,
    {flags: "--feed <channel.feed>", text: "only this feed"},
    {flags: "--reason <reason>", text: "only this reason"},
    {flags: "--field <field>", text: "only this field"},
    {flags: "--limit <n>", text: "at most so many", default: "50"}
  ],
  help: "A shape keeps what the eye needs and nothing of the person: digits are 9, letters a or A, Han characters 汉.\nThe number counts the file's records from 1, without its header.",
  run: async ({options}, edge) => {
    const limit = wholeOption(options, "limit", 50);
    const rows =
      (await withRejects(workspaceOf(options, edge), (session, relation) =>
        session.rows(
          `select source as feed, _load as load, cast(_record as integer) as record, disposition, entity, field, reason, shape from ${relation} where ${filterOf(options)} order by source, _load, _record, entity, field limit ${limit}`
        )
      )) ?? [];
    const next = rows.length ? "\n\nnext: mend the mapping (channels/<name>/channel.yaml), then: huaxiang rejects replay" : "";
    const {feed, reason, field} = options;
    return {
      json: {schema: "huaxiang.rejects_show/1", rejects: rows},
      text: rows.length ? textTable(rows) + next : "no rejects",
      deed: {detail: {feed, reason, field, rows: rows.length}}
    };
  }
});
