import {account} from "./account.ts";
import {type Scoped, within} from "./scoped.ts";

/** A unionid is one user of all apps that are bound to one open-platform account; binding an app anew changes it. */
export const unionid = (text: string, platform_account?: string): Scoped | null => within(platform_account, account(text), "");

/** An openid is one user of one app. */
export const openid = (text: string, appid?: string): Scoped | null => within(appid, account(text), "");
