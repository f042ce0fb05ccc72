import {identifierOf} from "../../pipelines/decisions.ts";
import {AppError} from "../errors.ts";
import {joining} from "../identity/normalise/index.ts";
import {command} from "./command.ts";
import {decide, decisionOptions} from "./decide.ts";

export default command({
  name: "identity block",
  summary: "let an identifier join nobody, from the next run on (a desk phone, a filler)",
  arguments: {"<identifier>": "kind:value, for example phone:13900000000"},
  options: decisionOptions,
  run: async ({args, options}, edge) => {
    const {kind, value} = identifierOf(args[0] as string);
    if (!joining.includes(kind))
      throw new AppError("usage", `no kind that joins people: ${kind}`, {fix: `kinds that join are ${joining.join(", ")}`});
    const done = {detail: {kind}};
    return decide(
      {kind: "block", subject: `${kind}:${value}`, other: ""},
      {options, words: `blocked: this ${kind} joins nobody`, done},
      edge
    );
  }
});
