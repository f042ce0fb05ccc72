import {identifier} from "../sql.ts";
import type {Channel, Purpose, Rule} from "./rule.ts";

/** The profile's columns that all must be true before someone is spoken to on a channel. */
const byChannel: Record<Channel, string> = {
  sms: "allows_sms",
  phone: "allows_phone",
  wechat: "allows_wechat",
  email: "allows_email",
  app_push: "allows_app_push",
  partner: "consent_partner_sharing"
};
const byPurpose: Record<Purpose, string> = {
  marketing: "consent_marketing",
  partner_sharing: "consent_partner_sharing",
  finance_data: "consent_finance_data"
};

/** Consent and do-not-contact, part of every statement. An unknown answer is a refusal. @param alias of marts.profiles */
export const permitted = ({purpose, channel}: Pick<Rule, "purpose" | "channel">, alias = "p"): string =>
  [...new Set([byPurpose[purpose], byChannel[channel]])]
    .map((column) => `coalesce(${alias}.${identifier(column)}, false)`)
    .concat(`not coalesce(${alias}.refuses_contact, true)`)
    .join(" and ");
