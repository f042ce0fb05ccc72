import {literal} from "../../sql.ts";
import type {Normaliser, Reading} from "./reading.ts";
import {separators, translation} from "./translate.ts";

/** As written; repaired, and the check digit agrees; repaired, which nothing proves; the last six or eight characters, which name a car only with its store and model. */
export type VinKind = "vin" | "repaired" | "candidate" | "tail";

const alphabet = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
const digits = "012345678912345678123457923456789";
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const values = new Map([...alphabet].map((letter, place) => [letter, Number(digits[place])]));

/** True when position 9 is the check digit of the other sixteen. Cars for the EU need not meet it. @see GB 16735, 49 CFR 565.15 */
export const vinChecks = (vin: string): boolean => {
  const rest = weights.reduce((sum, weight, place) => sum + weight * (values.get(vin.charAt(place)) ?? 0), 0) % 11;
  return vin.charAt(8) === (rest === 10 ? "X" : String(rest));
};

/** SQL of the same over the SQL of a VIN (17 characters of a VIN's alphabet). */
export const vinChecksSql = (vin: string): string => {
  const number = `cast(translate(${vin}, ${literal(alphabet)}, '${digits}') as bigint)`;
  const terms = weights.map((weight, place) => `${weight} * mod(${number} / ${10n ** BigInt(16 - place)}, 10)`);
  return `substr(${vin}, 9, 1) = substr('0123456789X', 1 + mod(${terms.join(" + ")}, 11), 1)`;
};

const without = translation(separators, "");
const repair = translation("IOQ", "100");
const isWhole = (text: string): boolean => /^[A-HJ-NPR-Z0-9]{17}$/.test(text) && !/^(.)\1*$/.test(text);

/** What a VIN field says: I, O and Q, which no VIN has, are read as 1, 0 and 0. A check digit that disagrees is no reason to refuse what is written. */
const read = (text: string): Reading<VinKind> | null => {
  const given = without(text).toUpperCase();
  const value = repair(given);
  if (isWhole(value)) return {kind: value === given ? "vin" : vinChecks(value) ? "repaired" : "candidate", value};
  return /^([A-HJ-NPR-Z0-9]{2}){1,2}[0-9]{4}$/.test(given) ? {kind: "tail", value: given} : null;
};

/** A vehicle identification number of 17 characters, or null. I, O and Q, which no VIN has, are repaired when the check digit then agrees. */
export const vin = (text: string): string | null => {
  const found = read(text);
  return found?.kind === "vin" || found?.kind === "repaired" ? found.value : null;
};

/** Plain ones begin with a letter and end with digits, or begin with a digit and a letter, as nearly all do: so they are not one sign seventeen times. */
export const vehicle: Normaliser<VinKind> = {
  read,
  plain: [{kind: "vin", like: "^([A-HJ-NPR-Z][A-HJ-NPR-Z0-9]{12}[0-9]{4}|[0-9][A-HJ-NPR-Z][A-HJ-NPR-Z0-9]{15})$"}]
};
