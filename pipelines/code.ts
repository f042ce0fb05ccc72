import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {filesBelow} from "../src/workspace.ts";

/** The project's folder. */
export const home = dirname(dirname(fileURLToPath(import.meta.url)));

/** Hash of source files: a change of code rebuilds what it makes. */
export const versionOf = (folders: string[], keep: (path: string) => boolean): string => {
  const hash = createHash("sha256");
  for (const folder of folders)
    for (const path of filesBelow(join(home, folder)).filter(keep))
      hash.update(`${folder}/${path}\0`).update(readFileSync(join(home, folder, path)));
  return hash.digest("hex").slice(0, 16);
};

export const stagingVersion = (): string => versionOf(["src/contracts", "src/channels"], (path) => path.endsWith(".ts"));
export const buildVersion = (): string =>
  versionOf(
    ["src/contracts", "src/engine", "src/steps", "src/generation", "src/identity", "src/value", "src/needs", "src/measures", "sql"],
    (path) => /\.(ts|sql)$/.test(path) && !path.endsWith(".test.sql")
  );

export const stampOf = (parts: unknown): string => createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
