import {type Account, opaque} from "./account.ts";
import type {Normaliser} from "./reading.ts";

/** One buyer as one application sees it; another application's is another. */
export const open_uid: Account = {scope: "app_key", isScopeNeeded: false, read: opaque};

/** A recipient's address (at most 128 characters), not a buyer. Whether two shops get the same one is not known: nobody's without its shop. */
export const oaid: Account = {scope: "store_alias", isScopeNeeded: true, read: opaque};

/** The same over a column. */
export const addressee: Normaliser<"oaid"> = {
  read(text) {
    const value = opaque(text);
    return value === null ? null : {kind: "oaid", value};
  },
  plain: [{kind: "oaid", like: "^[0-9A-Za-z_+/=.-]{6,128}$", unlike: "^[0.=-]*$"}]
};
