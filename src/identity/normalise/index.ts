import {account, member_no} from "./account.ts";
import {national_id} from "./national_id.ts";
import {phone} from "./phone.ts";
import {uscc} from "./uscc.ts";
import {vin} from "./vin.ts";

/** How the text of an identifier becomes the value that `identity.identifiers` and the marts hold; null: not a valid one. */
export const normalisers = {
  phone: (text: string) => phone(text),
  national_id: (text: string) => national_id(text),
  uscc,
  vin,
  member_no,
  unionid: account,
  openid: account,
  open_uid: account
} as const satisfies Record<string, (text: string) => string | null>;

export type IdentifierKind = keyof typeof normalisers;
