import {existsSync, mkdirSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {builtInChannels} from "../config.ts";
import {AppError} from "../errors.ts";
import {writeAtomically} from "../files.ts";
import {ensureFolders, openWorkspace} from "../workspace.ts";
import {command} from "./command.ts";

const settings = (channels: string): string => `# Settings of this workspace; docs/workspace.md lists them all.
name: Huaxiang
timezone: Asia/Shanghai
# Built-in channels in use; your own go to channels/<name>/channel.yaml and need no mention here.
channels: [${channels}]
`;

/** Makes a workspace: settings, folders and the secret from which person ids are minted. */
export const initWorkspace = (folder: string, secret: Uint8Array, channels = builtInChannels.join(", ")): string => {
  const root = resolve(folder);
  if (existsSync(join(root, "huaxiang.yaml")))
    throw new AppError("usage", `there is a workspace already: ${root}`, {fix: "choose another folder"});
  mkdirSync(root, {recursive: true});
  writeFileSync(join(root, "huaxiang.yaml"), settings(channels));
  ensureFolders(openWorkspace(root));
  writeAtomically(join(root, "ledger", "salt"), `${Buffer.from(secret).toString("hex")}\n`);
  return root;
};

export default command({
  name: "init",
  summary: "make a new workspace",
  arguments: {"<dir>": "folder to make"},
  options: [
    {
      flags: "--channels <names>",
      text: "built-in channels in use, comma separated; none: your own only",
      default: builtInChannels.join(",")
    }
  ],
  help: "Keep ledger/salt secret and backed up: people's ids are made from it.",
  run: async ({args, options}, edge) => {
    const channels = options.channels === "none" ? "" : String(options.channels).split(",").join(", ");
    const root = initWorkspace(resolve(edge.cwd, args[0] as string), edge.random(32), channels);
    return {
      json: {schema: "huaxiang.init/1", workspace: root},
      text: `made ${root}\nnext: put files below ${join(root, "inbox")}/<channel>/, then: huaxiang run --workspace ${args[0]}`
    };
  }
});
