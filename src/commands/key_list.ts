import {listKeys} from "../state/keys.ts";
import {openState} from "../state/open.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

export default command({
  name: "key list",
  summary: "API keys: prefix, name, role, created, revoked, last used",
  options: [workspaceOption],
  run: async ({options}, edge) => {
    const state = openState(workspaceOf(options, edge).paths.app);
    try {
      const keys = listKeys(state);
      return {json: {schema: "huaxiang.keys/1", keys}, text: keys.length ? textTable(keys) : "no keys yet: huaxiang key create <name>"};
    } finally {
      state.close();
    }
  }
});
