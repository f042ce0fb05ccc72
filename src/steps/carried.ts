import {AppError, type Cause} from "../errors.ts";

/** An error as it goes from one thread to another. */
export interface Fault {
  message: string;
  stack: string | undefined;
  /** Of an AppError. */
  known: {code: Cause; fix: string | undefined; details: Record<string, unknown>} | undefined;
}

export const faultOf = (error: unknown): Fault => {
  const {message, stack} = error instanceof Error ? error : new Error(String(error));
  const known = error instanceof AppError ? {code: error.code, fix: error.fix, details: error.details} : undefined;
  return {message, stack, known};
};

export const raised = ({message, stack, known}: Fault): Error => {
  const {fix, details} = known ?? {};
  const error =
    known === undefined
      ? new Error(message)
      : new AppError(known.code, message, {...(fix === undefined ? {} : {fix}), ...(details === undefined ? {} : {details})});
  if (stack !== undefined) error.stack = stack;
  return error;
};
