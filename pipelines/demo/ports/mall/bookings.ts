import type {Appointment} from "../../life/appointments.ts";
import {by, lifeFeed} from "../../port.ts";
import {compactDate, timeText} from "../../time.ts";

const header =
  "预约单号;会员ID;业务类型;门店编码;预约时间;状态;车牌号;车架号;意向车系;联系人;联系电话;预估费用;提交时间;确认时间;到店时间;完成时间;取消原因;更新时间";
const kinds = {test_drive: "SJ", maintenance: "BY", pickup_return: "QS", parking: "TC", charging: "CD"};
const ends = {completed: "40", cancelled: "50", no_show: "60"};

const statusAt = (one: Appointment, at: number): string => {
  if (by(one.endedAt, at)) return ends[one.outcome];
  if (by(one.arrivedAt, at)) return "30";
  return by(one.confirmedAt, at) ? "20" : "10";
};

/** Bookings of the shop: semicolons, since estimates and remarks hold commas. */
export default lifeFeed<Appointment>({
  channel: "mall",
  feed: "bookings",
  file: ({day}) => `bookings-${compactDate(day)}.csv`,
  head: `${header}\n`,
  separator: "\n",
  delimiter: ";",
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: 17, unknown_code: 5, bad_amount: 11, test_record: 9},
  items: (life) => life.appointments.filter(({port}) => port === "mall"),
  changes: (one) => one.changes,
  key: (one) => one.no,
  row: (one, at, life) => {
    const {person, mallAccounts} = life;
    const time = (happens: number): string => (by(happens, at) ? timeText(happens) : "");
    const isDone = one.outcome === "completed" && by(one.endedAt, at);
    return [
      one.no,
      mallAccounts[0]!.id,
      kinds[one.kind],
      one.store.code,
      timeText(one.forAt),
      statusAt(one, at),
      one.plate,
      one.vin,
      one.kind === "test_drive" ? (one.series?.code ?? "") : "",
      person.contactName,
      mallAccounts[0]!.mobiles.findLast((mobile) => mobile.at <= one.createdAt)?.value ?? "",
      one.yuan === 0 ? "" : `${one.yuan}元`,
      timeText(one.createdAt),
      time(one.confirmedAt),
      time(one.arrivedAt),
      isDone ? timeText(one.endedAt) : "",
      one.outcome === "cancelled" && by(one.endedAt, at) ? "行程变更" : "",
      timeText(one.changes.findLast((change) => change <= at)!)
    ];
  }
});
