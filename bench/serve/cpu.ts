import {readFileSync} from "node:fs";

/** Clock ticks of the kernel: hundredths of a second on every Linux. */
const tick = 10;

/** Milliseconds of processor time that a process has used so far, all threads; not a number but on Linux. */
export const cpuOf = (pid: number | undefined): number => {
  try {
    const [, rest = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
    const fields = rest.split(" ");
    return (Number(fields[11]) + Number(fields[12])) * tick;
  } catch {
    return Number.NaN;
  }
};
