import type {Appointment} from "../../life/appointments.ts";
import {by, json, lifeFeed} from "../../port.ts";
import {compactDate, epoch} from "../../time.ts";

const kinds = {test_drive: "TEST_DRIVE", maintenance: "MAINTENANCE", pickup_return: "PICKUP", parking: "PARKING", charging: "CHARGING"};
const ends = {completed: "DONE", cancelled: "CANCELED", no_show: "EXPIRED"};

const statusAt = (one: Appointment, at: number): string => {
  if (by(one.endedAt, at)) return ends[one.outcome];
  if (by(one.arrivedAt, at)) return "IN_USE";
  return by(one.confirmedAt, at) ? "ACCEPTED" : "CREATED";
};

/** Bookings of the app: parking, charging, fetching the car, service, test drives. */
export default lifeFeed<Appointment>({
  channel: "app",
  feed: "bookings",
  file: ({day}) => `bookings-${compactDate(day)}.json`,
  head: '{"code":0,"msg":"ok","data":{"records":[\n',
  tail: (records) => `\n],"total":${records}}}\n`,
  separator: ",\n",
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: "createTime", unknown_code: "state", bad_amount: "feeFen", test_record: "remark"},
  items: (life) => life.appointments.filter(({port}) => port === "app"),
  changes: (one) => one.changes,
  key: (one) => one.no,
  row: (one, at, {appUsers}) => {
    const moment = (happens: number): string => (by(happens, at) ? `${epoch(happens)}000` : "null");
    const isDone = one.outcome === "completed";
    const updated = one.changes.findLast((change) => change <= at)!;
    return `{"bookId":"${one.no}","userId":"${appUsers[0]!.id}","bizType":"${kinds[one.kind]}","state":"${statusAt(one, at)}","storeCode":"${one.store.code}","spot":null,"plateNo":${json(one.plate)},"vin":${json(one.vin)},"feeFen":${one.yuan === 0 ? "null" : one.yuan * 100},"createTime":${epoch(one.createdAt)}000,"startTime":${epoch(one.forAt)}000,"arriveTime":${moment(one.arrivedAt)},"endTime":${isDone ? moment(one.endedAt) : "null"},"updateTime":${epoch(updated)}000,"remark":null}`;
  }
});
