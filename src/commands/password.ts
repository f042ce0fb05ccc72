import {AppError} from "../errors.ts";
import {hashPassword, newPassword} from "../state/password.ts";
import type {Edge, Input, Option} from "./command.ts";

export const passwordOptions: Option[] = [{flags: "--generate", text: "make a password and show it once, instead of asking for one"}];

export const passwordHelp =
  "The password is asked for on a terminal, twice; else it is the first line of standard input. It is never an argument: those are seen by others.";

const asked = async (edge: Edge): Promise<string> => {
  if (!edge.isTerminal) return (await edge.input()).split(/\r?\n/)[0] ?? "";
  const password = await edge.secretly("Password: ");
  if (password !== (await edge.secretly("Once more: "))) throw new AppError("usage", "the two are not the same");
  return password;
};

/** A password as it is kept, and in clear when it was made here. */
export const passwordFor = async (options: Input, edge: Edge): Promise<{kept: string; made: string | null}> => {
  const made = options.generate === true ? newPassword() : null;
  return {kept: await hashPassword(made ?? (await asked(edge))), made};
};
