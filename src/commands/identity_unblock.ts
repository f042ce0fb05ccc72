import {identifierOf} from "../../pipelines/decisions.ts";
import {command} from "./command.ts";
import {decide, decisionOptions} from "./decide.ts";

export default command({
  name: "identity unblock",
  summary: "take back a block: the identifier joins again",
  arguments: {"<identifier>": "kind:value, for example phone:13900000000"},
  options: decisionOptions,
  run: async ({args, options}, edge) => {
    const {kind, value} = identifierOf(args[0] as string);
    const done = {detail: {kind}};
    return decide(
      {kind: "unblock", subject: `${kind}:${value}`, other: ""},
      {options, words: `unblocked: this ${kind} joins again`, done},
      edge
    );
  }
});
