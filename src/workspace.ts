import {existsSync, mkdirSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join, resolve} from "node:path";
import YAML from "yaml";
import {Config} from "./config.ts";
import {AppError} from "./errors.ts";

/** A folder with `huaxiang.yaml`: the settings, and where each store lies. */
export interface Workspace {
  root: string;
  config: Config;
  paths: Paths;
}

export type Paths = ReturnType<typeof paths>;

export const paths = (root: string) => ({
  config: join(root, "huaxiang.yaml"),
  channels: join(root, "channels"),
  inbox: join(root, "inbox"),
  lake: join(root, "lake"),
  staged: join(root, "staged"),
  ledger: join(root, "ledger"),
  generations: join(root, "generations"),
  current: join(root, "CURRENT"),
  lock: join(root, ".lock"),
  salt: join(root, "ledger", "salt"),
  app: join(root, "app.sqlite")
});

/** @throws AppError("not_found") without a workspace there, AppError("invalid_config") with the place of each fault. */
export const openWorkspace = (folder: string): Workspace => {
  const root = resolve(folder);
  const where = paths(root);
  if (!existsSync(where.config))
    throw new AppError("not_found", `no workspace: ${root} has no huaxiang.yaml`, {fix: `make one with: huaxiang init ${folder}`});
  return {root, config: readConfig(where.config), paths: where};
};

export const readConfig = (file: string): Config => {
  const result = Config.safeParse(parseYaml(file, "invalid_config") ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new AppError("invalid_config", `${file}: ${issue?.path.join(".") || "(top)"}: ${issue?.message}`, {
    fix: "mend that setting; docs/workspace.md lists them",
    details: {issues: result.error.issues}
  });
};

/** @throws AppError(code) naming file and line when the text is no YAML. */
export const parseYaml = (file: string, code: "invalid_config" | "invalid_mapping"): unknown => {
  const document = YAML.parseDocument(readFileSync(file, "utf8"), {prettyErrors: true});
  const [error] = document.errors;
  if (error) throw new AppError(code, `${file}: ${error.message.split("\n")[0]}`, {fix: "mend the YAML at that line"});
  return document.toJS();
};

export const ensureFolders = ({paths}: Workspace): void => {
  for (const folder of [paths.channels, paths.inbox, paths.lake, paths.staged, paths.ledger, paths.generations])
    mkdirSync(folder, {recursive: true});
};

/** Every file below a folder, as paths relative to it with `/`, sorted; hidden files and folders are left out. */
export const filesBelow = (folder: string, prefix = ""): string[] => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true})
    .filter((entry) => !entry.name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      const directory = entry.isDirectory() || (entry.isSymbolicLink() && statSync(path, {throwIfNoEntry: false})?.isDirectory());
      return directory ? filesBelow(path, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`];
    });
};
