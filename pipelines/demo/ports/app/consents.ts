import type {AppUser} from "../../life/app.ts";
import type {Permission} from "../../life/permissions.ts";
import {lifeFeed} from "../../port.ts";
import {compactDate, epoch} from "../../time.ts";

const purposes = {marketing: "1", partner_sharing: "2", finance_data: "3", automated_decisions: "4"};
const channels = {any: "0", app_push: "1", sms: "2", phone: "3", wechat: "4"};

/** Consents and refusals given in the app, among them messages that were switched off. */
export default lifeFeed<Permission>({
  channel: "app",
  feed: "consents",
  file: ({day}) => `consents-${compactDate(day)}.csv`,
  head: "user_id;device_id;purpose;channel;agree;policy_version;ts\n",
  separator: "\n",
  delimiter: ";",
  places: {bad_date: 6, unknown_code: 3},
  items: (life) => life.permissions.filter(({port}) => port === "app"),
  changes: (one) => [one.at],
  key: ({login, at}) => `${login.id}|${at}`,
  row: ({login, purpose, channel, isGranted, policy, at}) => [
    login.id,
    (login as AppUser).deviceId,
    purposes[purpose],
    channels[channel],
    isGranted ? "1" : "0",
    policy,
    `${epoch(at)}000`
  ]
});
