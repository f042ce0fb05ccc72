import {listKeys} from "../state/keys.ts";
import {command, workspaceOption} from "./command.ts";
import {storesText} from "./grant.ts";
import {withState} from "./state.ts";
import {textTable} from "./table.ts";

export default command({
  name: "key list",
  summary: "API keys: prefix, name, role, stores, created, expires, revoked, last used",
  options: [workspaceOption],
  run: ({options}, edge) =>
    withState(options, edge, (state) => {
      const keys = listKeys(state);
      const rows = keys.map((key) => ({...key, stores: storesText(key.stores), scopes: key.scopes.join(", ")}));
      return {json: {schema: "huaxiang.keys/1", keys}, text: keys.length ? textTable(rows) : "no keys yet: huaxiang key create <name>"};
    })
});
