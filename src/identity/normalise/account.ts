import {separators, translation} from "./translate.ts";

const blanks = translation("　 \u00a0\t\n\r", "");

/** An id that a platform gave (unionid, openid, open_uid): kept letter by letter, or null. `sql/identity/accounts.sql` is the same rule. */
export const account = (text: string): string | null => {
  const plain = blanks(text);
  return /^[0-9A-Za-z_+/=.-]{6,128}$/.test(plain) && !/^[0.=-]*$/.test(plain) ? plain : null;
};

const upper = translation(`abcdefghijklmnopqrstuvwxyz${separators}`, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** A member number: upper case, without spaces and dashes, or null. `sql/identity/accounts.sql` is the same rule. */
export const member_no = (text: string): string | null => {
  const plain = upper(text);
  return /^[0-9A-Z_]{3,64}$/.test(plain) && !/^0*$/.test(plain) ? plain : null;
};
