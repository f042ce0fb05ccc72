import type {TestDrive} from "../../life/interest.ts";
import {by, json, lifeFeed} from "../../port.ts";
import {compactDate, epoch} from "../../time.ts";

const millis = (at: number): string => `${epoch(at)}000`;

/** Test drives, booked and driven; times in epoch milliseconds. */
export default lifeFeed<TestDrive>({
  channel: "dms",
  feed: "test_drives",
  file: ({day}) => `test_drives-${compactDate(day)}.json`,
  head: "[",
  tail: () => "]\n",
  separator: ",\n",
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: "createDate", unknown_code: "isTestDrive", test_record: "customerName"},
  items: (life) => life.testDrives,
  changes: (drive) => drive.changes,
  key: (drive) => `${drive.store.dealer}|${drive.id}`,
  people: (drive) => [["lead", drive.contact]],
  row: (drive, at) => {
    const {contact, series, customer} = drive;
    const isDone = drive.isDone && by(drive.at, at);
    const last = by(drive.at, at) ? drive.at + 1200 : drive.createdAt;
    return `{"dealerCode":"${drive.store.dealer}","itemId":${drive.id},"customerNo":"${customer.no}","customerName":"${contact.name}","customerType":${contact.isCompany ? 10181002 : 10181001},"cusSource":${customer.source},"mediaType":null,"mediaDetail":null,"brandCode":"${series.brandCode}","brandName":"${series.brand}","seriesCode":"${series.name}","seriesName":"${series.name}","modelCode":null,"modelName":null,"isTestDrive":${isDone ? 12781001 : 12781002},"isFirstVisit":${drive.isFirst ? 12781001 : 12781002},"driverLicense":null,"isSatisfied":null,"buyIntent":null,"contactorPhone":${json(contact.landline)},"contactorMobile":${json(contact.mobile)},"testDriveDate":${millis(drive.at)},"testDriveLine":"1号线","consultant":"${drive.consultant}","createDate":${millis(drive.createdAt)},"updateDate":${millis(last)}}`;
  }
});
