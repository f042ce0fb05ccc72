import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {Manifest, manifestText} from "./manifest.ts";

const file = (root: string): string => join(root, "ledger", "manifest.json");

/** Keeps a copy of the published manifest beside the ledger, which it names the files of: one rename. */
export const remember = (root: string, manifest: Manifest): void => {
  mkdirSync(dirname(file(root)), {recursive: true});
  writeFileSync(`${file(root)}.tmp`, manifestText(manifest));
  renameSync(`${file(root)}.tmp`, file(root));
};

/** The copy, for a workspace whose generations are lost; nothing about its inputs, so that the next run builds. */
export const remembered = (root: string): Manifest | undefined => {
  if (!existsSync(file(root))) return undefined;
  const manifest = Manifest.parse(JSON.parse(readFileSync(file(root), "utf8")));
  return {...manifest, parameters: {...manifest.parameters, inputs: ""}};
};
