import {changePassword, findUser} from "../state/users.ts";
import {command, workspaceOption} from "./command.ts";
import {passwordFor, passwordHelp, passwordOptions} from "./password.ts";
import {withState} from "./state.ts";

export default command({
  name: "user password",
  summary: "another password for a user; all sessions end",
  arguments: {"<name>": "the user"},
  options: [workspaceOption, ...passwordOptions],
  help: passwordHelp,
  run: ({args, options}, edge) =>
    withState(options, edge, async (state) => {
      const {name} = findUser(state, args[0] as string);
      const {kept, made} = await passwordFor(options, edge);
      changePassword(state, name, kept);
      return {
        json: {schema: "huaxiang.user_password/1", name, ...(made !== null && {password: made})},
        text: made === null ? `changed for ${name}` : `${made}\n(for ${name}; shown this once)`,
        deed: {subject: name}
      };
    })
});
