import type {Touch} from "../../life/touches.ts";
import {lifeFeed} from "../../port.ts";
import {hash} from "../../random.ts";
import {compactDate, DAY, epoch} from "../../time.ts";

const names = {
  view: "ViewProduct",
  click: "$WebClick",
  search: "SearchRequest",
  coupon: "GetCoupon",
  cart: "AddToCart",
  share: "Share",
  live_room: "EnterLiveRoom"
};
const keys = {sku: "sku_code", series: "series_code", keyword: "keyword"};

/** What a trace is about, as properties of the tracker. */
export const propertiesOf = ({subject, subjectIs, store, campaign, couponYuan}: Touch): string =>
  `"${keys[subjectIs]}":"${subject}","store_code":"${store.code}"${campaign === "" ? "" : `,"campaign":"${campaign}"`}${couponYuan === 0 ? "" : `,"coupon_amount":"${couponYuan}.00"`}`;

/** Events of the site's tracker: nobody is named before the login. */
export default lifeFeed<Touch>({
  channel: "mall",
  feed: "interactions",
  file: ({day}) => `events-${compactDate(day)}.ndjson.gz`,
  isGzip: true,
  head: "",
  tailRecords: 1,
  variant: ({day}) => ({
    head: `{"_track_id":0,"distinct_id":"monitor","login_id":"","type":"profile_set","event":"","time":${epoch(day * DAY)}000,"project":"mall","properties":{}}\n`
  }),
  separator: "\n",
  isKeyed: true,
  places: {bad_date: "time", unknown_code: "event"},
  items: (life) => life.touches.filter(({port}) => port === "mall"),
  changes: (touch) => [touch.at],
  key: (touch) => `${touch.no}`,
  row: (touch, _, {person, mallAccounts}) =>
    `{"_track_id":${touch.no},"distinct_id":"c-${hash(person.number, 53).toString(16)}${person.number}","login_id":"${touch.isAnonymous ? "" : mallAccounts[0]!.id}","type":"track","event":"${names[touch.kind]}","time":${epoch(touch.at)}000,"project":"mall","properties":{"$lib":"js",${propertiesOf(touch)}}}`
});
