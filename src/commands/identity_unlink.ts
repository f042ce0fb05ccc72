import {command, workspaceOf} from "./command.ts";
import {checkRecords, decide, decisionOptions} from "./decide.ts";

export default command({
  name: "identity unlink",
  summary: "say that two contacts are not one person, from the next run on",
  arguments: {"<record>": "a contact, channel.feed:key", "<other>": "the other one"},
  options: decisionOptions,
  help: "No chain of identifiers joins the two again. The newest decision about a pair counts: `identity link` of the same two takes this back.",
  run: async ({args, options}, edge) => {
    const [subject, other] = args as [string, string];
    await checkRecords(workspaceOf(options, edge), [subject, other]);
    return decide({kind: "unlink", subject, other}, options, edge, "unlinked: the two contacts are two people");
  }
});
