import {digits, separators, translation, wideDigits} from "./translate.ts";

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const wideLetters = "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ";
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const narrow = translation(
  wideDigits + wideLetters + wideLetters.toLowerCase() + letters.toLowerCase() + separators,
  digits + letters + letters + letters
);

/** The check character of the first 17. @see GB 32100-2015 */
export const usccCheck = (base: string): string => {
  const sum = weights.reduce((total, weight, place) => total + weight * alphabet.indexOf(base.charAt(place)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
};

/** A unified social credit code of 18 characters, or null. `sql/identity/usccs.sql` is the same rule. */
export const uscc = (text: string): string | null => {
  const plain = narrow(text);
  const shaped = /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(plain);
  return shaped && usccCheck(plain) === plain.charAt(17) ? plain : null;
};
