import {separators, translate} from "./translate.ts";

const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const values = new Map(
  [..."0123456789ABCDEFGHJKLMNPRSTUVWXYZ"].map((letter, place) => [letter, Number("012345678912345678123457923456789"[place])])
);

/** True when position 9 is the check digit of the other sixteen. Cars for the EU need not meet it. @see GB 16735, 49 CFR 565.15 */
export const vinChecks = (vin: string): boolean => {
  const rest = weights.reduce((sum, weight, place) => sum + weight * (values.get(vin.charAt(place)) ?? 0), 0) % 11;
  return vin.charAt(8) === (rest === 10 ? "X" : String(rest));
};

/** A vehicle identification number of 17 characters, or null. I, O and Q, which no VIN has, are repaired when the check digit then agrees. */
export const vin = (text: string): string | null => {
  const plain = translate(text, separators, "").toUpperCase();
  const repaired = translate(plain, "IOQ", "100");
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(repaired) || /^(.)\1*$/.test(repaired)) return null;
  return repaired === plain || vinChecks(repaired) ? repaired : null;
};
