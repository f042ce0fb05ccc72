/** Causes from outside, by code: the exit code of the command line and the HTTP status that each becomes. */
export const causes = {
  usage: {exit: 2, status: 400},
  invalid_input: {exit: 3, status: 422},
  invalid_mapping: {exit: 3, status: 422},
  invalid_config: {exit: 3, status: 422},
  not_found: {exit: 4, status: 404},
  unauthenticated: {exit: 5, status: 401},
  forbidden: {exit: 5, status: 403},
  repeated: {exit: 3, status: 422},
  too_many: {exit: 75, status: 429},
  stale: {exit: 75, status: 412},
  unconditional: {exit: 2, status: 428},
  gate_failed: {exit: 6, status: 409},
  partial: {exit: 7, status: 409},
  refused_file: {exit: 7, status: 422},
  no_space: {exit: 1, status: 507},
  engine: {exit: 1, status: 500},
  not_ready: {exit: 4, status: 503},
  outdated: {exit: 4, status: 503},
  busy: {exit: 75, status: 409},
  interrupted: {exit: 130, status: 499}
} as const;

export type Cause = keyof typeof causes;

export interface AppErrorOptions {
  /** What to do about it, one sentence; printed after «fix:». Never personal data. */
  fix?: string;
  /** Structured places: file, feed, column, line … Never personal data. */
  details?: Record<string, unknown>;
  cause?: unknown;
}

/** An outside cause (bad file, bad mapping, missing key): says what and where, and how to mend it. Our own bugs are plain Errors. */
export class AppError extends Error {
  readonly code: Cause;
  readonly fix: string | undefined;
  readonly details: Record<string, unknown>;
  constructor(code: Cause, message: string, {fix, details = {}, cause}: AppErrorOptions = {}) {
    super(message, cause === undefined ? undefined : {cause});
    this.name = "AppError";
    this.code = code;
    this.fix = fix;
    this.details = details;
  }
}
