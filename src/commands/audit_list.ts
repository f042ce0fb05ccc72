import {auditRows} from "../state/audit.ts";
import {command, wholeOption, workspaceOption} from "./command.ts";
import {withState} from "./state.ts";
import {textTable} from "./table.ts";

export default command({
  name: "audit list",
  summary: "who did and read what, newest first",
  options: [
    workspaceOption,
    {flags: "--limit <n>", text: "rows", default: "50"},
    {flags: "--before <id>", text: "rows older than this one"},
    {flags: "--actor <name>", text: "of one actor: a user's name, key:<name>, cli:<name>"},
    {flags: "--subject <id>", text: "about one: a person's id, a segment, a key's prefix"}
  ],
  run: ({options}, edge) =>
    withState(options, edge, (state) => {
      const rows = auditRows(state, {
        limit: wholeOption(options, "limit", 50),
        ...(options.before !== undefined && {before: wholeOption(options, "before", 0)}),
        ...(options.actor !== undefined && {actor: String(options.actor)}),
        ...(options.subject !== undefined && {subject: String(options.subject)})
      });
      const shown = rows.map(({id, at, actor, role, action, subject, outcome, detail}) => {
        const {people} = detail as {people?: string[]};
        return {id, at, actor, role, action, subject: people ? `${people.length} people` : subject, outcome};
      });
      return {json: {schema: "huaxiang.audit/1", rows}, text: rows.length ? textTable(shown) : "nothing yet"};
    })
});
