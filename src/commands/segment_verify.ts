import {openGeneration} from "../generation/open.ts";
import {asking} from "../segments/question.ts";
import {segmentsOf} from "../segments/saved.ts";
import {readSnapshot} from "../segments/snapshot.ts";
import {verify} from "../segments/verify.ts";
import {openState} from "../state/open.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";

export default command({
  name: "segment verify",
  summary: "make a frozen list again from its manifest, while its generation is kept, and compare",
  arguments: {"<snapshot>": "snap_…"},
  options: [workspaceOption],
  help: "Exit codes: 6 the list made again is another one, 4 its generation is no longer kept.",
  run: async ({args, options}, edge) => {
    const {root, paths} = workspaceOf(options, edge);
    const snapshot = readSnapshot(paths.ledger, args[0] as string);
    const {id, generation: number, count, sha256, caps} = snapshot;
    const generation = await openGeneration(root, {number});
    const state = openState(paths.app);
    try {
      await verify(paths.ledger, snapshot, await asking(generation, {caps, segments: segmentsOf(state), signal: edge.signal}));
      return {
        json: {schema: "huaxiang.segment_verify/1", id, generation: number, count, sha256, same: true},
        text: `the same ${count.toLocaleString("en")} people: ${sha256}`
      };
    } finally {
      state.close();
      await generation.close();
    }
  }
});
