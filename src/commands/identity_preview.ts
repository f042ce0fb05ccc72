import {preview} from "../../pipelines/preview.ts";
import {Identity} from "../config.ts";
import {AppError} from "../errors.ts";
import type {IdentityLimits} from "../identity/kinds.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";
import {previewText} from "./decide.ts";

/** `phone.names=3` → {phone: {names: 3}} */
const limitsOf = (text: string): IdentityLimits => {
  const [, kind = "", name = "", value = ""] = /^([a-z_]+)\.(names|national_ids)=(\d+)$/.exec(text) ?? [];
  const {success, data} = Identity.safeParse({limits: {[kind]: {[name]: Number(value)}}});
  if (!success)
    throw new AppError("usage", `not a limit: ${text}`, {
      fix: "write kind.names=N or kind.national_ids=N; kinds are phone, unionid, openid, member_no, open_uid"
    });
  return data.limits;
};

export default command({
  name: "identity preview",
  summary: "say what a changed limit would move, before it is changed",
  options: [workspaceOption, {flags: "--limit <kind.names=N>", text: "the limit as it would be, for example phone.names=3"}],
  help: "To change it, write it in huaxiang.yaml under identity: limits:, then run. Resolves identities aside; takes as long as that part of a run.",
  run: async ({options}, edge) => {
    if (typeof options.limit !== "string") throw new AppError("usage", "no limit given", {fix: "--limit phone.names=3"});
    const {pid, signal} = edge;
    const figures = await preview({
      workspace: workspaceOf(options, edge),
      limits: limitsOf(options.limit),
      now: edge.now(),
      command: "identity preview",
      pid,
      signal
    });
    return {json: {schema: "huaxiang.identity_preview/1", ...figures}, text: previewText(figures)};
  }
});
