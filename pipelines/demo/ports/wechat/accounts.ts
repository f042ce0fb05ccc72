import type {Account} from "../../life/accounts.ts";
import {levelNames} from "../../life/club.ts";
import {lifeFeed, quoted} from "../../port.ts";
import {compactDate, epoch} from "../../time.ts";

const header = "appid,openid,unionid,platform_account,nickname,mobile,member_no,member_level,registered_at,updated_at,cancelled";

/** Accounts of the shops and the group's app: an openid per app, one unionid. */
export default lifeFeed<Account>({
  channel: "wechat",
  feed: "accounts",
  file: ({day}) => `accounts-${compactDate(day)}.csv`,
  head: `${header}\r\n`,
  separator: "\r\n",
  delimiter: ",",
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: 9},
  items: (life) => life.accounts,
  changes: (account) => account.changes,
  key: (account) => `${account.appid}|${account.openid}`,
  people: (account) => [["account", {truth: account.owner, noise: ""}]],
  row: (account, at, {cards}) => {
    const updated = account.changes.findLast((change) => change <= at)!;
    const mobile = account.mobiles.findLast((one) => one.at <= at)!.value;
    // The shop copies the card's tier whenever it writes the account.
    const level = levelNames[(cards[0]?.tiers.findLast((tier) => tier.at <= updated)?.level ?? 1) - 1]!;
    return [
      account.appid,
      account.openid,
      account.hasUnionid ? account.unionid : "",
      account.hasUnionid ? "hx_open" : "",
      quoted(account.nick),
      mobile,
      account.memberNo,
      account.memberNo === "" ? "" : level,
      String(epoch(account.registeredAt)),
      String(epoch(updated)),
      "0"
    ];
  }
});
