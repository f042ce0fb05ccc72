import type {Booking} from "../../life/service.ts";
import {by, json, lifeFeed} from "../../port.ts";
import {compactDate, timeText} from "../../time.ts";

/** Not yet in (also of those who never came), cancelled, on time. */
const statusAt = ({comeAt, outcome}: Booking, at: number): number => {
  if (!by(comeAt, at) || outcome === "no_show") return 12_541_001;
  return outcome === "cancelled" ? 12_541_002 : 12_541_005;
};

/** Service bookings as the interface hands them out. */
export default lifeFeed<Booking>({
  channel: "dms",
  feed: "bookings",
  file: ({day}) => `bookings-${compactDate(day)}.json`,
  head: '{"resultCode":"1","errMsg":"","data":{"rows":[\n',
  tail: (records) => `\n],"total":${records}}}\n`,
  separator: ",\n",
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: "createDate", unknown_code: "bookingOrderstatus", test_record: "contactorName"},
  items: (life) => life.bookings,
  changes: (booking) => booking.changes,
  key: (booking) => `${booking.store.dealer}|${booking.no}`,
  people: (booking) => [["contact", booking.contact]],
  row: (booking, at) => {
    const {contact, series} = booking;
    const last = booking.changes.findLast((change) => change <= at) ?? booking.createdAt;
    return `{"dealerCode":"${booking.store.dealer}","boNo":"${booking.no}","vehicleId":${Number(booking.vin.slice(-6))},"license":${json(booking.plate)},"brandCode":"${series.brandCode}","seriesCode":"${series.name}","modelCode":null,"contactorName":"${contact.isCompany ? contact.contactName : contact.name}","contactorMobile":${json(contact.mobile)},"bookingTypeCode":"BYYY","bookingSource":${booking.isOnline ? 12791015 : 12791001},"bookingComeTime":"${timeText(booking.comeAt)}","serviceAdvisorAss":"${booking.advisor}","remark":null,"estimateAmount":${800 + (booking.createdAt % 20) * 50},"bookingOrderstatus":${statusAt(booking, at)},"isDrivingService":${booking.isFetched ? 12781001 : 12781002},"isComfirm":12781001,"createDate":"${timeText(booking.createdAt)}","updateDate":"${timeText(last)}","bolabourList":[],"boPartList":[],"boAddItemList":[]}`;
  }
});
