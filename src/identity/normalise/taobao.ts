import {account} from "./account.ts";
import type {Normaliser} from "./reading.ts";
import {type Scoped, within} from "./scoped.ts";

/** An open_uid is one buyer as one application (app key) sees it; another application's is another. */
export const open_uid = (text: string, app_key?: string): Scoped | null => within(app_key, account(text), "");

/** An OAID (at most 128 characters) is a recipient's address, not a buyer, and whether two shops get the same one is not known: never without its shop. */
export const oaid = (text: string, shop?: string): Scoped | null => within(shop, account(text));

/** The ids of platforms, whose letters stay as they are. */
export const platform: Normaliser<"account"> = {
  read(text) {
    const value = account(text);
    return value === null ? null : {kind: "account", value};
  },
  plain: [{kind: "account", like: "^[0-9A-Za-z_+/=.-]{6,128}$", unlike: "^[0.=-]*$"}]
};
