import {createKey} from "../state/keys.ts";
import {command, dayOption, workspaceOption} from "./command.ts";
import {grantOf, roleOption, scopeOption, storesOption, storesText} from "./grant.ts";
import {noted, withState} from "./state.ts";

export default command({
  name: "key create",
  summary: "make an API key; it is shown once",
  arguments: {"<name>": "what it is for"},
  options: [
    workspaceOption,
    {...roleOption, default: "service"},
    storesOption,
    scopeOption,
    {flags: "--expires <day>", text: "first day (UTC) on which it no longer opens (default: never)"}
  ],
  run: ({args, options}, edge) =>
    withState(options, edge, (state) => {
      const day = dayOption(options, "expires");
      const grant = grantOf(options);
      const made = createKey(state, {name: args[0] as string, ...grant, now: edge.now(), expires_at: day ? `${day}T00:00:00.000Z` : null});
      noted(state, edge, {action: "key create", subject: made.prefix, detail: {name: made.name, ...grant, expires_at: made.expires_at}});
      return {
        json: {schema: "huaxiang.key/1", ...made},
        text: `${made.key}\n(role ${made.role}, stores ${storesText(made.stores)}${day ? `, until ${day}` : ""}; shown this once, only its hash is kept)`
      };
    })
});
