import type {Permission} from "../../life/permissions.ts";
import {lifeFeed} from "../../port.ts";
import {clockText, compactDate, dateText, dayOf} from "../../time.ts";

const purposes = {marketing: "MARKETING", partner_sharing: "SHARING", finance_data: "FINANCE", automated_decisions: "PROFILING"};
const channels = {any: "ALL", sms: "SMS", phone: "CALL", wechat: "WECHAT", app_push: "APP"};

/** Consents and refusals given in the shop, with their zone. */
export default lifeFeed<Permission>({
  channel: "mall",
  feed: "consents",
  file: ({day}) => `consents-${compactDate(day)}.tsv`,
  head: "member_id\tmobile\tpurpose\tchannel\tdecision\tpolicy\tdecided_at\toperator\n",
  separator: "\n",
  delimiter: "\t",
  places: {bad_date: 6, unknown_code: 4},
  items: (life) => life.permissions.filter(({port}) => port === "mall"),
  changes: (one) => [one.at],
  key: ({login, at}) => `${login.id}|${at}`,
  row: ({login, purpose, channel, isGranted, policy, at}) => [
    login.id,
    login.mobiles.findLast((one) => one.at <= at)?.value ?? "",
    purposes[purpose],
    channels[channel],
    isGranted ? "同意" : "拒绝",
    policy,
    `${dateText(dayOf(at))}T${clockText(at)}+08:00`,
    "self"
  ]
});
