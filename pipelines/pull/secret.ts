import type {Secret} from "../../src/config.ts";
import {AppError} from "../../src/errors.ts";
import {readIfThere} from "../../src/files.ts";

/** The secret that settings point at. @throws AppError("invalid_config") naming the place, never the text. */
export const secretOf = (secret: Secret, fromEnvironment: (name: string) => string | undefined): string => {
  const value = "env" in secret ? fromEnvironment(secret.env) : readIfThere(secret.file)?.replace(/\r?\n$/, "");
  if (value) return value;
  const place = "env" in secret ? `environment variable ${secret.env}` : `file ${secret.file}`;
  throw new AppError("invalid_config", `no password: ${place} is not there, or empty`, {
    fix:
      "env" in secret
        ? `set ${secret.env} for the user of the run`
        : "write the password into that file, readable by the user of the run alone"
  });
};
