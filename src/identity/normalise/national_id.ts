import {isDay} from "./day.ts";
import {digits, separators, translation, wideDigits} from "./translate.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const narrow = translation(`${wideDigits}xＸｘ${separators}`, `${digits}XXX`);
const checks = "10X98765432";

/** The check character of the first 17 digits. @see GB 11643-1999, ISO 7064 MOD 11-2 */
export const nationalIdCheck = (base: string): string =>
  checks.charAt(weights.reduce((sum, weight, place) => sum + weight * Number(base[place]), 0) % 11);

/** The 17 digits before the check character; the old form of 15 digits means a birth in the 1900s. */
const baseOf = (plain: string): string | null => {
  if (/^[1-9][0-9]{16}[0-9X]$/.test(plain)) return plain.slice(0, 17);
  return /^[1-9][0-9]{14}$/.test(plain) ? `${plain.slice(0, 6)}19${plain.slice(6)}` : null;
};

/**
 * A national id of 18 characters, or null. `sql/identity/national_ids.sql` is the same rule.
 * @param before first day (YYYY-MM-DD) on which a holder cannot yet be born
 */
export const national_id = (text: string, before = "2100-01-01"): string | null => {
  const plain = narrow(text);
  const base = baseOf(plain);
  if (base === null) return null;
  const value = base + nationalIdCheck(base);
  const born = `${base.slice(6, 10)}-${base.slice(10, 12)}-${base.slice(12, 14)}`;
  return (plain.length === 15 || value === plain) && isDay(born) && born >= "1880-01-01" && born < before ? value : null;
};
