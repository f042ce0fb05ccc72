import {listUsers} from "../state/users.ts";
import {command, workspaceOption} from "./command.ts";
import {storesText} from "./grant.ts";
import {withState} from "./state.ts";
import {textTable} from "./table.ts";

export default command({
  name: "user list",
  summary: "users: name, role, stores, created, disabled",
  options: [workspaceOption],
  run: ({options}, edge) =>
    withState(options, edge, (state) => {
      const users = listUsers(state);
      const rows = users.map(({name, role, stores, scopes, has_password, created_at, disabled_at}) => ({
        name,
        role,
        stores: storesText(stores),
        scopes: scopes.join(", "),
        signs_in: has_password ? "here" : "identity provider",
        created_at,
        disabled_at
      }));
      return {
        json: {schema: "huaxiang.users/1", users},
        text: users.length ? textTable(rows) : "no users yet, so pages are open on this machine: huaxiang user create <name> --role <role>"
      };
    })
});
