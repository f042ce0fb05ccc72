import type {Normaliser, Reading} from "./reading.ts";
import {translation} from "./translate.ts";

/** As written; repaired, and the check digit agrees; repaired, which nothing proves. */
export type VinKind = "vin" | "repaired" | "candidate";

const alphabet = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
const digits = "012345678912345678123457923456789";
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const values = new Map([...alphabet].map((letter, place) => [letter, Number(digits[place])]));

/** True when position 9 is the check digit of the other sixteen. Cars for the EU need not meet it. @see GB 16735, 49 CFR 565.15 */
export const vinChecks = (vin: string): boolean => {
  const rest = weights.reduce((sum, weight, place) => sum + weight * (values.get(vin.charAt(place)) ?? 0), 0) % 11;
  return vin.charAt(8) === (rest === 10 ? "X" : String(rest));
};

const repair = translation("IOQ -", "100");
const isWhole = (text: string): boolean => /^[A-HJ-NPR-Z0-9]{17}$/.test(text) && !/^(.)\1*$/.test(text);

/** What a VIN field says: I, O and Q, which no VIN has, are read as 1, 0 and 0. A check digit that disagrees is no reason to refuse what is written. */
const read = (text: string): Reading<VinKind> | null => {
  const given = text.toUpperCase();
  const value = repair(given);
  if (!isWhole(value)) return null;
  return {kind: /[IOQ]/.test(given) ? (vinChecks(value) ? "repaired" : "candidate") : "vin", value};
};

/** A vehicle identification number of 17 characters, or null. Models of facts read VINs by the same rule. */
export const vin = (text: string): string | null => read(text)?.value ?? null;

/** Plain ones begin with a letter and end with digits, or begin with a digit and a letter, as nearly all do: so they are not one sign seventeen times. */
export const vehicle: Normaliser<VinKind> = {
  read,
  plain: [{kind: "vin", like: "^([A-HJ-NPR-Z][A-HJ-NPR-Z0-9]{12}[0-9]{4}|[0-9][A-HJ-NPR-Z][A-HJ-NPR-Z0-9]{15})$"}]
};
