import {roleNamed} from "../state/grant.ts";
import {roles} from "../state/principal.ts";
import {changeGrant} from "../state/users.ts";
import {command, workspaceOption} from "./command.ts";
import {storesText} from "./grant.ts";
import {withState} from "./state.ts";

export default command({
  name: "user role",
  summary: "another role for a user, in force with the next request",
  arguments: {"<name>": "the user", "<role>": roles.join(", ")},
  options: [workspaceOption],
  run: ({args, options}, edge) =>
    withState(options, edge, (state) => {
      const user = changeGrant(state, args[0] as string, {role: roleNamed(args[1] as string)});
      return {
        json: {schema: "huaxiang.user/1", ...user},
        text: `${user.name}: ${user.role}, stores ${storesText(user.stores)}`,
        deed: {subject: user.name, detail: {role: user.role}}
      };
    })
});
