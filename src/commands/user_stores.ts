import {changeGrant} from "../state/users.ts";
import {command, workspaceOption} from "./command.ts";
import {storesOf, storesText} from "./grant.ts";
import {noted, withState} from "./state.ts";

export default command({
  name: "user stores",
  summary: "the only stores whose people a user sees, in force with the next request",
  arguments: {"<name>": "the user", "<codes>": "codes of stores, with commas; all: every store"},
  options: [workspaceOption],
  run: ({args, options}, edge) =>
    withState(options, edge, (state) => {
      const user = changeGrant(state, args[0] as string, {stores: args[1] === "all" ? null : storesOf(args[1])});
      noted(state, edge, {action: "user stores", subject: user.name, detail: {stores: user.stores}});
      return {json: {schema: "huaxiang.user/1", ...user}, text: `${user.name}: ${user.role}, stores ${storesText(user.stores)}`};
    })
});
