import {checkName, createUser} from "../state/users.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";
import {grantOf, roleOption, scopeOption, storesOption, storesText} from "./grant.ts";
import {passwordFor, passwordHelp, passwordOptions} from "./password.ts";
import {withState} from "./state.ts";
import {checkStores} from "./stores.ts";

export default command({
  name: "user create",
  summary: "someone who signs in; from the first user on, pages ask everybody to",
  arguments: {"<name>": "as it is typed when signing in"},
  options: [
    workspaceOption,
    roleOption,
    storesOption,
    scopeOption,
    ...passwordOptions,
    {flags: "--subject <sub>", text: "signs in through the identity provider of huaxiang.yaml, which calls the person so; no password"}
  ],
  help: passwordHelp,
  run: ({args, options}, edge) =>
    withState(options, edge, async (state) => {
      const grant = grantOf(options);
      await checkStores(workspaceOf(options, edge), grant.stores);
      checkName(state, args[0] as string);
      const subject = options.subject === undefined ? null : String(options.subject);
      const {kept, made} = subject === null ? await passwordFor(options, edge) : {kept: null, made: null};
      const user = createUser(state, {name: args[0] as string, ...grant, password: kept, subject, now: edge.now()});
      return {
        json: {schema: "huaxiang.user/1", ...user, ...(made !== null && {password: made})},
        text: `${made === null ? "" : `${made}\n`}${user.name}: ${user.role}, stores ${storesText(user.stores)}${made === null ? "" : "; the password is shown this once"}`,
        deed: {subject: user.name, detail: {...grant}}
      };
    })
});
