import {literal} from "../../sql.ts";

export interface AsOf {
  as_of: string;
  as_of_on: string;
}

const instant = ({as_of}: AsOf): string => {
  const [seconds = "", fraction = ""] = as_of.replace("T", " ").replace("Z", "").split(".");
  return `timestamp ${literal(`${seconds}.${fraction.padEnd(6, "0")}`)}`;
};
const day = ({as_of_on}: AsOf): string => `date ${literal(as_of_on)}`;

/** Comments, 'strings' and "names" stay as they are. */
const parts = /(--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*")/;
const call = (name: string): RegExp => new RegExp(`\\b${name}\\s*\\(\\s*\\)`, "gi");
const uses = (select: string, name: string): boolean => select.split(parts).some((part, i) => i % 2 === 0 && call(name).test(part));

/** The line before a select that defines what it calls of `as_of()` and `as_of_on()`; empty if it calls neither. */
export const prefixOf = (select: string, asOf: AsOf | undefined): string => {
  if (asOf === undefined) return "";
  const given = [
    ...(uses(select, "as_of") ? [`function as_of() returns timestamp(6) deterministic return ${instant(asOf)}`] : []),
    ...(uses(select, "as_of_on") ? [`function as_of_on() returns date deterministic return ${day(asOf)}`] : [])
  ];
  return given.length === 0 ? "" : `with ${given.join(", ")}\n`;
};

/** A select with their values in the place of the calls: a view may not define functions. */
export const withValues = (select: string, asOf: AsOf | undefined): string =>
  asOf === undefined
    ? select
    : select
        .split(parts)
        .map((part, i) => (i % 2 === 1 ? part : part.replace(call("as_of"), instant(asOf)).replace(call("as_of_on"), day(asOf))))
        .join("");
