import {type Account, opaque} from "./account.ts";

/** One user of all apps that are bound to one open-platform account; binding an app anew changes it. */
export const unionid: Account = {scope: "platform_account", isScopeNeeded: false, read: opaque};

/** One user of one app. */
export const openid: Account = {scope: "appid", isScopeNeeded: false, read: opaque};
