import {revokeKey} from "../state/keys.ts";
import {openState} from "../state/open.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";

export default command({
  name: "key revoke",
  summary: "end an API key at once",
  arguments: {"<prefix>": "its first characters, from `huaxiang key list`"},
  options: [workspaceOption],
  run: async ({args, options}, edge) => {
    const state = openState(workspaceOf(options, edge).paths.app);
    try {
      const prefix = args[0] as string;
      revokeKey(state, {prefix, now: edge.now()});
      return {json: {schema: "huaxiang.key_revoked/1", prefix}, text: `revoked ${prefix}`};
    } finally {
      state.close();
    }
  }
});
