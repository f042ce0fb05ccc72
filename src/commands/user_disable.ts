import {disableUser} from "../state/users.ts";
import {command, workspaceOption} from "./command.ts";
import {withState} from "./state.ts";

export default command({
  name: "user disable",
  summary: "end a user and all sessions at once; the name stays taken, for what it did",
  arguments: {"<name>": "the user"},
  options: [workspaceOption],
  run: ({args, options}, edge) =>
    withState(options, edge, (state) => {
      const name = args[0] as string;
      disableUser(state, name, edge.now());
      return {json: {schema: "huaxiang.user_disabled/1", name}, text: `disabled ${name}`, deed: {subject: name}};
    })
});
