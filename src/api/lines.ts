import pino, {type DestinationStream} from "pino";
import {AppError} from "../errors.ts";
import type {Access} from "./log.ts";

/** The log of a server. */
export interface Lines {
  /** A request that was answered: written with others, eight kilobytes at a time or when flushed. */
  access(line: Access): void;
  /** What went wrong, at once. */
  fault(what: string, error: unknown, about?: object): void;
  flush(): void;
}

/** Standard error, so that standard output stays for data. */
export const standardError = (): DestinationStream => pino.destination({dest: 2, sync: true, minLength: 8192});

/** The message of a bug may repeat data: the log gets its name and where it happened. Messages of outside causes hold none. */
const traces = (error: unknown): object => {
  if (!(error instanceof Error)) return {name: typeof error};
  const at = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return {
    name: error.name,
    ...(error instanceof AppError && {code: error.code, message: error.message}),
    at: at.slice(0, 8).map((line) => line.trim())
  };
};

/** Style and font slices come by the dozen with each page; only their failures are told. */
const isWorthALine = ({route, status}: Access): boolean => route !== "/assets/*" || status >= 400;

/** @param clock milliseconds since 1970 */
export const linesOf = (destination: DestinationStream & {flushSync?: () => void}, clock: () => number): Lines => {
  const lines = pino({base: null, timestamp: () => `,"time":"${new Date(clock()).toISOString()}"`}, destination);
  const flush = () => destination.flushSync?.();
  return {
    access: (line) => isWorthALine(line) && lines.info(line),
    fault(what, error, about = {}) {
      lines.error({...about, error: traces(error)}, what);
      flush();
    },
    flush
  };
};
