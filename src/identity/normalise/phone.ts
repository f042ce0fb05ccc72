import {digits, separators, translation, wideDigits} from "./translate.ts";

const narrow = translation(`${wideDigits}＋${separators}`, `${digits}+`);

/**
 * A mainland mobile number as 11 digits, or null. `sql/identity/phones.sql` is the same rule.
 * A masked number, a landline and a platform's relay number (11 digits and an extension) are not identifiers.
 */
export const phone = (text: string): string | null => {
  const plain = narrow(text).replace(/^(\+|00)?86(1[0-9]{10})$/, "$2");
  return /^1[3-9][0-9]{9}$/.test(plain) ? plain : null;
};
