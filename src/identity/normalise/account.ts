import {translation} from "./translate.ts";

/** An id that names somebody within a scope only: a unionid within its platform account, a member number within its programme. */
export interface Account {
  /** Column of contacts that names the scope. */
  scope: string;
  /** Without a scope it is nobody's; else ids of unnamed scopes are one scope of their own. */
  isScopeNeeded: boolean;
  read(text: string): string | null;
}

const blanks = translation("　 \u00a0\t\n\r", "");

/** An id that a platform gave (unionid, openid, open_uid): kept letter by letter, or null. `sql/identity/accounts.sql` is the same rule. */
export const opaque = (text: string): string | null => {
  const plain = blanks(text);
  return /^[0-9A-Za-z_+/=.-]{6,128}$/.test(plain) && !/^[0.=-]*$/.test(plain) ? plain : null;
};
