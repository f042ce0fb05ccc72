import type {Touch} from "../../life/touches.ts";
import {lifeFeed} from "../../port.ts";
import {compactDate, DAY, epoch} from "../../time.ts";
import {propertiesOf} from "../mall/interactions.ts";

const names = {
  view: "$AppViewScreen",
  click: "$AppClick",
  search: "SearchRequest",
  coupon: "GetCoupon",
  cart: "AddToCart",
  share: "Share",
  live_room: "EnterLiveRoom"
};

/** Events of the app's tracker. */
export default lifeFeed<Touch>({
  channel: "app",
  feed: "interactions",
  file: ({day}) => `events-${compactDate(day)}.ndjson.gz`,
  isGzip: true,
  head: "",
  tailRecords: 1,
  variant: ({day}) => ({
    head: `{"_track_id":0,"distinct_id":"monitor","login_id":"","type":"profile_set","event":"","time":${epoch(day * DAY)}000,"project":"app","properties":{}}\n`
  }),
  separator: "\n",
  isKeyed: true,
  places: {bad_date: "time", unknown_code: "event"},
  items: (life) => life.touches.filter(({port}) => port === "app"),
  changes: (touch) => [touch.at],
  key: (touch) => `${touch.no}`,
  row: (touch, _, {appUsers}) => {
    const {id, deviceId, system} = appUsers[0]!;
    return `{"_track_id":${touch.no},"distinct_id":"${deviceId}","login_id":"${touch.isAnonymous ? "" : id}","type":"track","event":"${names[touch.kind]}","time":${epoch(touch.at)}000,"project":"app","properties":{"$lib":"${system}","$app_version":"5.2.1",${propertiesOf(touch)}}}`;
  }
});
