import type {Account} from "./account.ts";
import {separators, translation} from "./translate.ts";

const upper = translation(`abcdefghijklmnopqrstuvwxyz${separators}`, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** A member number of a programme: upper case, without spaces and dashes. `sql/identity/accounts.sql` is the same rule. */
export const member_no: Account = {
  scope: "programme",
  isScopeNeeded: true,
  read(text) {
    const plain = upper(text);
    return /^[0-9A-Z_]{3,64}$/.test(plain) && !/^0*$/.test(plain) ? plain : null;
  }
};
