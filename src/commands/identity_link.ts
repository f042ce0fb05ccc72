import {command, workspaceOf} from "./command.ts";
import {decide, decisionOptions, peopleOfRecords} from "./decide.ts";

export default command({
  name: "identity link",
  summary: "say that two contacts are one person, from the next run on",
  arguments: {"<record>": "a contact, channel.feed:key", "<other>": "the other one"},
  options: decisionOptions,
  help: "The newest decision about a pair counts: after `identity unlink` of the same two, this restores what was.\nTwo contacts with two national ids are one person then; the documents' other contacts stay where they are.",
  run: async ({args, options}, edge) => {
    const [subject, other] = args as [string, string];
    const people = await peopleOfRecords(workspaceOf(options, edge), [subject, other]);
    return decide({kind: "link", subject, other}, {options, words: "linked: the two contacts are one person", done: {people}}, edge);
  }
});
