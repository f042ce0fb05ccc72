import {changeGrant} from "../state/users.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";
import {storesOf, storesText} from "./grant.ts";
import {withState} from "./state.ts";
import {checkStores} from "./stores.ts";

export default command({
  name: "user stores",
  summary: "the only stores whose people a user sees, in force with the next request",
  arguments: {"<name>": "the user", "<codes>": "codes of stores, with commas; all: every store"},
  options: [workspaceOption],
  run: ({args, options}, edge) =>
    withState(options, edge, async (state) => {
      const stores = args[1] === "all" ? null : storesOf(args[1]);
      await checkStores(workspaceOf(options, edge), stores);
      const user = changeGrant(state, args[0] as string, {stores});
      return {
        json: {schema: "huaxiang.user/1", ...user},
        text: `${user.name}: ${user.role}, stores ${storesText(user.stores)}`,
        deed: {subject: user.name, detail: {stores: user.stores}}
      };
    })
});
