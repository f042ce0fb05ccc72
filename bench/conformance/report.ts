import type {Verdict} from "./build.ts";

export const lineOf = ({name, state, rows, seconds, workers, why}: Verdict): string =>
  [
    state.padEnd(8),
    name.padEnd(44),
    `${rows.toLocaleString("en").padStart(11)} rows`,
    `${seconds.toFixed(1).padStart(6)} s`,
    workers.length > 0 ? `  ${workers.length} workers` : "",
    why === undefined ? "" : `\n         ${why}`
  ].join(" ");

const count = (verdicts: Verdict[], state: Verdict["state"]): number => verdicts.filter((one) => one.state === state).length;

export const totalOf = (title: string, verdicts: Verdict[]): string =>
  `${title}: ${count(verdicts, "equal")} equal, ${count(verdicts, "differs")} differ, ${count(verdicts, "fails")} fail${
    count(verdicts, "copied") > 0 ? `; ${count(verdicts, "copied")} tables of steps in TypeScript copied` : ""
  }; ${verdicts.reduce((sum, {rows}) => sum + rows, 0).toLocaleString("en")} rows`;

export const isEqual = ({state}: Verdict): boolean => state === "equal" || state === "copied";
