import {command, workspaceOf} from "./command.ts";
import {decide, decisionOptions, peopleOfRecords} from "./decide.ts";

export default command({
  name: "identity unlink",
  summary: "say that two contacts are not one person, from the next run on",
  arguments: {"<record>": "a contact, channel.feed:key", "<other>": "the other one"},
  options: decisionOptions,
  help: "No chain of identifiers joins the two again. The newest decision about a pair counts: `identity link` of the same two takes this back.",
  run: async ({args, options}, edge) => {
    const [subject, other] = args as [string, string];
    const people = await peopleOfRecords(workspaceOf(options, edge), [subject, other]);
    return decide({kind: "unlink", subject, other}, {options, words: "unlinked: the two contacts are two people", done: {people}}, edge);
  }
});
