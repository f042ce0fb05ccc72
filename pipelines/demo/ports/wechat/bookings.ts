import type {Appointment} from "../../life/appointments.ts";
import {by, json, lifeFeed} from "../../port.ts";
import {compactDate, epoch} from "../../time.ts";

const kinds = {test_drive: 1, maintenance: 2, pickup_return: 3, parking: 4, charging: 5};
const ends = {completed: 4, cancelled: 5, no_show: 6};

const statusAt = (one: Appointment, at: number): number => {
  if (by(one.endedAt, at)) return ends[one.outcome];
  if (by(one.arrivedAt, at)) return 3;
  return by(one.confirmedAt, at) ? 2 : 1;
};

/** Bookings made in the stores' WeChat shops: fen and epoch seconds, 0 for never. */
export default lifeFeed<Appointment>({
  channel: "wechat",
  feed: "bookings",
  file: ({day}) => `bookings-${compactDate(day)}.json`,
  head: '{"errcode":0,"reservations":[\n',
  tail: (records) => `\n],"total_num":${records}}\n`,
  separator: ",\n",
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: "create_time", unknown_code: "service_type", bad_amount: "estimate_price", test_record: "remark"},
  items: (life) => life.appointments.filter(({port}) => port === "wechat"),
  changes: (one) => one.changes,
  key: (one) => one.no,
  row: (one, at, {accounts}) => {
    const {openid, unionid} = accounts[0]!;
    const moment = (happens: number): number => (by(happens, at) ? epoch(happens) : 0);
    const updated = one.changes.findLast((change) => change <= at)!;
    const isDone = one.outcome === "completed";
    return `{"appid":"${accounts[0]!.appid}","openid":"${openid}","unionid":"${unionid}","reserve_id":"${one.no}","service_type":${kinds[one.kind]},"shop_id":"${one.store.code}","status":${statusAt(one, at)},"reserve_time":${epoch(one.forAt)},"create_time":${epoch(one.createdAt)},"verify_time":${moment(one.arrivedAt)},"finish_time":${isDone ? moment(one.endedAt) : 0},"update_time":${epoch(updated)},"car_info":{"plate_no":${json(one.plate)},"series_name":${json(one.kind === "test_drive" ? (one.series?.name ?? "") : "")}},"estimate_price":${one.yuan === 0 ? "null" : one.yuan * 100},"remark":""}`;
  }
});
