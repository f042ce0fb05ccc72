import type {Consent} from "../../life/consents.ts";
import {lifeFeed} from "../../port.ts";
import {compactDate, epoch} from "../../time.ts";

const purposes: Record<string, string> = {marketing: "MKT", partner_sharing: "SHARE", finance_data: "FIN", automated_decisions: "AUTO"};
const channels: Record<string, string> = {any: "ALL", sms: "SMS", phone: "TEL", wechat: "WX", app_push: "PUSH"};

/** Consents and refusals, appended as they are given. */
export default lifeFeed<Consent>({
  channel: "wechat",
  feed: "consents",
  file: ({day}) => `consents-${compactDate(day)}.csv`,
  head: "appid,openid,purpose,channel,state,policy_version,decided_at\r\n",
  separator: "\r\n",
  delimiter: ",",
  places: {bad_date: 6, unknown_code: 2},
  items: (life) => life.consents,
  changes: (consent) => [consent.at],
  key: (consent) => `${consent.account.appid}|${consent.account.openid}|${consent.at}`,
  row: ({account, purpose, channel, isGranted, policy, at}) => [
    account.appid,
    account.openid,
    purposes[purpose]!,
    channels[channel]!,
    isGranted ? "1" : "0",
    policy,
    String(epoch(at))
  ]
});
