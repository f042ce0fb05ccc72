/** Why a whole file is refused. Nothing of it lands; the run goes on with the others. */
export const reasons = [
  "corrupt_archive",
  "cut_archive",
  "cut_document",
  "bomb",
  "long_record",
  "encoding",
  "format",
  "empty",
  "growing",
  "unreadable",
  "too_large",
  "unreconciled",
  "reader_crash",
  "reader_memory",
  "reader_time",
  "no_space"
] as const;
export type Reason = (typeof reasons)[number];

/** Ends the reading of one file. `message` says what, where and how to mend it; never data of persons. */
export class Refusal extends Error {
  readonly reason: Reason;
  readonly details: Record<string, unknown>;
  constructor(reason: Reason, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = "Refusal";
    this.reason = reason;
    this.details = details;
  }
}
