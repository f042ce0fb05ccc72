import {AppError} from "../errors.ts";
import {openGeneration} from "../generation/open.ts";
import {draw} from "../segments/freeze.ts";
import {asking} from "../segments/question.ts";
import {segmentsOf} from "../segments/saved.ts";
import {membersOf, readSnapshot} from "../segments/snapshot.ts";
import {openState} from "../state/open.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";

export default command({
  name: "segment verify",
  summary: "make a frozen list again from its manifest, while its generation is kept, and compare",
  arguments: {"<snapshot>": "snap_…"},
  options: [workspaceOption],
  help: "Exit codes: 6 the list made again is another one, 4 its generation is no longer kept.",
  run: async ({args, options}, edge) => {
    const workspace = workspaceOf(options, edge);
    const {id, rule, split, caps, generation: number, sha256, count} = readSnapshot(workspace.paths.ledger, args[0] as string);
    await membersOf(workspace.paths.ledger, id);
    const generation = await openGeneration(workspace.root, {number});
    const state = openState(workspace.paths.app);
    try {
      const again = await draw(rule, split, await asking(generation, {caps, segments: segmentsOf(state), signal: edge.signal}));
      if (again.sha256 !== sha256)
        throw new AppError("gate_failed", `the list made again is another one: ${again.members.length} people instead of ${count}`, {
          fix: "was the code of segments changed since?"
        });
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
