import {revokeKey} from "../state/keys.ts";
import {command, workspaceOption} from "./command.ts";
import {withState} from "./state.ts";

export default command({
  name: "key revoke",
  summary: "end an API key at once",
  arguments: {"<prefix>": "its first characters, from `huaxiang key list`"},
  options: [workspaceOption],
  run: ({args, options}, edge) =>
    withState(options, edge, (state) => {
      const prefix = args[0] as string;
      revokeKey(state, {prefix, now: edge.now()});
      return {json: {schema: "huaxiang.key_revoked/1", prefix}, text: `revoked ${prefix}`, deed: {subject: prefix}};
    })
});
