import type {Account} from "../../life/accounts.ts";
import type {Notice} from "../../life/messages.ts";
import type {Touch} from "../../life/touches.ts";
import {lifeFeed} from "../../port.ts";
import {compactDate, DAY, epoch} from "../../time.ts";

interface Event {
  account: Account;
  no: number;
  name: string;
  scene: number;
  params: string;
  at: number;
}
const names = {
  view: "view_goods",
  click: "tap",
  search: "search",
  coupon: "get_coupon",
  cart: "add_cart",
  share: "share_appmsg",
  live_room: "enter_live"
};
const keys = {sku: "sku_code", series: "series", keyword: "keyword"};
/** Launch from a subscription message. */
const FROM_MESSAGE = 1014;

const touched = (touch: Touch, account: Account): Event => ({
  account,
  no: touch.no,
  name: names[touch.kind],
  scene: touch.kind === "live_room" ? 1177 : 1001 + (touch.at % 8),
  params: `"${keys[touch.subjectIs]}":"${touch.subject}"${touch.campaign === "" ? "" : `,"campaign":"${touch.campaign}"`}${touch.couponYuan === 0 ? "" : `,"coupon_value":${touch.couponYuan * 100}`}`,
  at: touch.at
});
/** One delivered message in three is opened within the hour. */
const opened = ({account, template, no, event, isAccepted, at}: Notice, i: number): Event[] =>
  event === "sent" && isAccepted && at % 3 === 0
    ? [
        {
          account,
          no: 900 + i,
          name: "app_launch",
          scene: FROM_MESSAGE,
          params: `"template_id":"${template}","msgid":"${no}"`,
          at: at + 60 + (at % 3600)
        }
      ]
    : [];

/** Events of the mini-programme, one a line. */
export default lifeFeed<Event>({
  channel: "wechat",
  feed: "interactions",
  file: ({day}) => `events-${compactDate(day)}.ndjson.gz`,
  isGzip: true,
  head: "",
  tailRecords: 1,
  variant: ({day}) => ({
    head: `{"appid":"wx3c7a51be9d20f4e6","openid":"o0_staff","event_key":"app_launch","scene":1001,"path":"","event_time":${epoch(day * DAY)},"seq":0,"params":{}}\n`
  }),
  separator: "\n",
  isKeyed: true,
  places: {bad_date: "event_time", unknown_code: "event_key"},
  items: (life) => [
    ...life.touches.flatMap((touch) => (touch.port === "wechat" ? [touched(touch, life.accounts[0]!)] : [])),
    ...life.notices.flatMap(opened)
  ],
  changes: ({at}) => [at],
  key: ({account, no}) => `${account.appid}|${account.openid}|${no}`,
  row: ({account, no, name, scene, params, at}) =>
    `{"appid":"${account.appid}","openid":"${account.openid}","event_key":"${name}","scene":${scene},"path":"pages/index","event_time":${epoch(at)},"seq":${no},"params":{${params}}}`
});
