import {command, workspaceOf, workspaceOption} from "./command.ts";
import {filterOf, withRejects} from "./rejected.ts";
import {textTable} from "./table.ts";

export default command({
  name: "rejects list",
  summary: "how many records of each feed were rejected, by field and reason",
  options: [workspaceOption, {flags: "--feed <channel.feed>", text: "only this feed"}],
  run: async ({options}, edge) => {
    const rows =
      (await withRejects(workspaceOf(options, edge), (session, relation) =>
        session.rows(
          `select source as feed, disposition, entity, field, reason, cast(count(*) as integer) as records from ${relation} where ${filterOf(options)} group by all order by records desc, feed, field, reason`
        )
      )) ?? [];
    return {json: {schema: "huaxiang.rejects/1", rejects: rows}, text: rows.length ? textTable(rows) : "no rejects"};
  }
});
