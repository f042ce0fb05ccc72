import {roleNamed} from "../state/grant.ts";
import {createKey} from "../state/keys.ts";
import {openState} from "../state/open.ts";
import {roles} from "../state/principal.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";

export default command({
  name: "key create",
  summary: "make an API key; it is shown once",
  arguments: {"<name>": "what it is for"},
  options: [workspaceOption, {flags: "--role <role>", text: roles.join(", "), default: "service"}],
  run: async ({args, options}, edge) => {
    const state = openState(workspaceOf(options, edge).paths.app);
    try {
      const made = createKey(state, {name: args[0] as string, role: roleNamed(String(options.role)), now: edge.now()});
      return {json: {schema: "huaxiang.key/1", ...made}, text: `${made.key}\n(role ${made.role}; shown this once, only its hash is kept)`};
    } finally {
      state.close();
    }
  }
});
