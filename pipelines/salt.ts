import {AppError} from "../src/errors.ts";
import {readIfThere} from "../src/files.ts";
import type {Workspace} from "../src/workspace.ts";

/** The secret of which ids are made. @throws AppError("not_found"): without it people would get new ids. */
export const saltOf = ({paths}: Workspace): string => {
  const salt = readIfThere(paths.salt)?.trim();
  if (salt) return salt;
  throw new AppError("not_found", `the workspace has no salt: ${paths.salt}`, {fix: saltFix(paths.salt)});
};

export const saltFix = (file: string): string =>
  `put it back from your backup: without it people get new ids; if nothing was ever published here, make one: openssl rand -hex 32 > ${file}`;
