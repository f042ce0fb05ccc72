import {createKey} from "../state/keys.ts";
import {command, dayOption, workspaceOf, workspaceOption} from "./command.ts";
import {grantOf, roleOption, scopeOption, storesOption, storesText} from "./grant.ts";
import {withState} from "./state.ts";
import {checkStores} from "./stores.ts";

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
    withState(options, edge, async (state) => {
      const day = dayOption(options, "expires");
      const grant = grantOf(options);
      await checkStores(workspaceOf(options, edge), grant.stores);
      const made = createKey(state, {name: args[0] as string, ...grant, now: edge.now(), expires_at: day ? `${day}T00:00:00.000Z` : null});
      return {
        json: {schema: "huaxiang.key/1", ...made},
        text: `${made.key}\n(role ${made.role}, stores ${storesText(made.stores)}${day ? `, until ${day}` : ""}; shown this once, only its hash is kept)`,
        deed: {subject: made.prefix, detail: {name: made.name, ...grant, expires_at: made.expires_at}}
      };
    })
});
