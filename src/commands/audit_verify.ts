import {causes} from "../errors.ts";
import {verifyAudit} from "../state/audit.ts";
import {command, workspaceOption} from "./command.ts";
import {withState} from "./state.ts";

export default command({
  name: "audit verify",
  summary: "does each row of the audit log follow from the one before it? Exit 6 when one was changed, removed or moved",
  options: [workspaceOption, {flags: "--head <hash>", text: "a head that was noted elsewhere: it must still be in the chain"}],
  help: "Note the head that it prints in another place now and then: who can write the whole file can also write the whole chain anew.",
  run: ({options}, edge) =>
    withState(options, edge, (state) => {
      const verdict = verifyAudit(state, options.head === undefined ? undefined : String(options.head));
      const {rows, head, broken_at, why} = verdict;
      return {
        json: {schema: "huaxiang.audit_verify/1", ...verdict},
        text: broken_at === null ? `${rows.toLocaleString("en")} rows hold\nhead ${head}` : `broken at row ${broken_at}: ${why}`,
        exit: broken_at === null ? 0 : causes.gate_failed.exit
      };
    })
});
