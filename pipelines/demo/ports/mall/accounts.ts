import type {Login} from "../../life/mall.ts";
import {lifeFeed, quoted} from "../../port.ts";
import {compactDate, dateText, timeText} from "../../time.ts";

const header = "会员ID,昵称,手机号码,会员卡号,帐号状态,性别,生日,所在城市,来源,归属门店,微信unionid,注册时间,最后修改时间";
const origins = ["PC", "H5", "APP", "小程序"];

/** The back office's export of accounts, made for Excel: a trailing tab keeps long digits text. */
export default lifeFeed<Login>({
  channel: "mall",
  feed: "accounts",
  file: ({day}) => `accounts-${compactDate(day)}.csv`,
  encoding: "gb18030",
  head: `${header}\r\n`,
  separator: "\r\n",
  delimiter: ",",
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: 12, test_record: 1},
  items: (life) => life.mallAccounts,
  changes: (login) => login.changes,
  key: (login) => login.id,
  people: (login) => [["account", {truth: login.owner, noise: ""}]],
  row: (login, at, {person}) => {
    const updated = login.changes.findLast((change) => change <= at)!;
    const isFilled = person.kind === "person" && login.registeredAt % 3 === 0;
    return [
      login.id,
      quoted(login.nick),
      `${login.mobiles.findLast((one) => one.at <= at)!.value}\t`,
      login.memberNo,
      "启用",
      isFilled ? (person.isMale ? "1" : "2") : "0",
      isFilled ? dateText(person.born) : "",
      person.city.name.replace("市", ""),
      origins[login.registeredAt % 4]!,
      login.store.code,
      login.unionid,
      timeText(login.registeredAt),
      timeText(updated)
    ];
  }
});
