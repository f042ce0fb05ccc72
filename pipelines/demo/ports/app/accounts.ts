import type {AppUser} from "../../life/app.ts";
import {lifeFeed} from "../../port.ts";
import {compactDate, epoch} from "../../time.ts";

/** Older versions of the app wrote the country code. */
const written = (mobile: string, registeredAt: number): string =>
  registeredAt % 8 === 0 ? `+86 ${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}` : mobile;

/** Users of the app. */
export default lifeFeed<AppUser>({
  channel: "app",
  feed: "accounts",
  file: ({day}) => `accounts-${compactDate(day)}.json.gz`,
  isGzip: true,
  head: '{"code":0,"msg":"ok","data":{"records":[\n',
  tail: (records) => `\n],"total":${records}}}\n`,
  separator: ",\n",
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: "updateTime", test_record: "nickName"},
  items: (life) => life.appUsers,
  changes: (user) => user.changes,
  key: (user) => user.id,
  people: (user) => [["account", {truth: user.owner, noise: ""}]],
  row: (user, at) => {
    const updated = user.changes.findLast((change) => change <= at)!;
    const mobile = written(user.mobiles.findLast((one) => one.at <= at)!.value, user.registeredAt);
    const wechat = user.unionid === "" ? "null" : `{"unionid":"${user.unionid}","openid":"","appid":""}`;
    return `{"userId":"${user.id}","mobile":"${mobile}","memberNo":"${user.memberNo}","nickName":"${user.nick}","status":1,"storeCode":"${user.store.code}","device":{"id":"${user.deviceId}","os":"${user.system}","pushId":"${user.pushId}","appVersion":"5.2.1"},"wechat":${wechat},"registerTime":${epoch(user.registeredAt)}000,"lastLoginTime":null,"updateTime":${epoch(updated)}000}`;
  }
});
