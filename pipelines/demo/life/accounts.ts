import {part} from "../life.ts";
import {mobileOn} from "../people.ts";
import {hash} from "../random.ts";
import {dayOf} from "../time.ts";
import {eveningHour, shopDay} from "../world/calendar.ts";

export interface Account {
  /** Whose it is, as the truth names people. */
  owner: string;
  /** Some exports leave the unionid out. */
  hasUnionid: boolean;
  appid: string;
  openid: string;
  unionid: string;
  nick: string;
  /** Mobile bound to the account, by the time since when; "" for none. */
  mobiles: {at: number; value: string}[];
  memberNo: string;
  registeredAt: number;
  changes: number[];
}

declare module "../life.ts" {
  interface Life {
    accounts: Account[];
  }
}

/** The group's own service account; each store has a shop of its own. */
export const GROUP_APPID = "wx88f10d6b2ae94c57";
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
/** 22 characters that only this (number, salt) has: the first five carry the number. */
const opaque = (number: number, salt: number): string => {
  let text = "";
  let rest = number;
  for (let i = 0; i < 5; i++, rest = Math.floor(rest / 64)) text += alphabet[(rest + salt * 7) % 64]!;
  for (let i = 0; i < 3; i++) {
    let bits = hash(number, salt, i);
    for (let k = 0; k < 5; k++, bits >>>= 6) text += alphabet[bits & 63]!;
  }
  return text;
};
const nicks = ["晴天", "老王", "追风少年", "小鹿", "平安是福", "A汽车生活", "海阔天空", "木子", "Leo", "向日葵🌻", "Cici", "大海"];

/** A WeChat account: one or two of the group's apps, one unionid. */
export default part({
  name: "accounts",
  after: [],
  begin: () => ({accounts: []}),
  live: ({person, accounts}, random) => {
    if (!person.hasWechat) return;
    const unionid = `o6_${opaque(person.number, 9)}`;
    const nick = random.pick(nicks);
    const first = random.int(2);
    const count = random.chance(0.33) ? 2 : 1;
    let on = shopDay(random);
    for (let i = 0; i < count; i++) {
      const which = (first + i) % 2;
      const registeredAt = eveningHour(on, random);
      const mobile = random.chance(0.78) ? mobileOn(person, dayOf(registeredAt)) : "";
      accounts.push({
        owner: String(person.number),
        hasUnionid: random.chance(0.93),
        appid: which === 0 ? person.home.appid : GROUP_APPID,
        openid: `o${which}${opaque(person.number, which)}`,
        unionid,
        nick,
        mobiles: [{at: registeredAt, value: mobile}],
        memberNo: mobile !== "" && random.chance(0.6) ? `HX${String(10_000_000 + person.number)}` : "",
        registeredAt,
        changes: [registeredAt]
      });
      on = shopDay(random);
    }
  }
});
