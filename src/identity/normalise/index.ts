import {email} from "./email.ts";
import {member_no} from "./member.ts";
import {national_id} from "./national_id.ts";
import {phone} from "./phone.ts";
import {plate} from "./plate.ts";
import {oaid, open_uid} from "./taobao.ts";
import {uscc} from "./uscc.ts";
import {vin} from "./vin.ts";
import {openid, unionid} from "./wechat.ts";

/** Ids within a scope, by kind. */
export const accounts = {unionid, openid, open_uid, member_no, oaid} as const;

/** How the text of an identifier becomes the value that `identity.identifiers` and the marts hold; null: not a valid one. */
export const normalisers = {
  phone: (text: string) => phone(text),
  national_id: (text: string) => national_id(text),
  uscc,
  vin,
  plate: (text: string) => plate.read(text)?.value ?? null,
  email: (text: string) => email.read(text)?.value ?? null,
  member_no: member_no.read,
  unionid: unionid.read,
  openid: openid.read,
  open_uid: open_uid.read,
  oaid: oaid.read
} as const satisfies Record<string, (text: string) => string | null>;

export type IdentifierKind = keyof typeof normalisers;

/** The kinds that join people (`identity.kinds`); the others only find them. */
export const joining: readonly IdentifierKind[] = ["phone", "national_id", "uscc", "member_no", "unionid", "openid", "open_uid"];
