import type {Appraisal} from "../../life/appraisal.ts";
import {by, grouped, lifeFeed} from "../../port.ts";
import {compactDate, dateText, timeText} from "../../time.ts";
import {appraiserOf} from "../../world/staff.ts";

const header =
  "DEALER_CODE,ASSESS_NO,CUSTOMER_NO,OWNER_NAME,OWNER_MOBILE,USED_CAR_VIN,USED_CAR_LICENSE,USED_CAR_BRAND,USED_CAR_SERIES,USED_CAR_MODEL,USED_CAR_LICENSE_DATE,USED_CAR_MILEAGE,EXPECT_PRICE,ASSESSED_PRICE,USED_CAR_BUY_AMOUNT,ASSESS_STATUS,SO_NO,ASSESSOR,ASSESS_DATE,RESULT_DATE,LOST_REASON,UPDATE_DATE";
const [OPEN, BOUGHT, LOST] = ["16301001", "16301002", "16301003"];
const reasons = ["价格", "自行出售", "暂不卖车"];

/** Appraisals of used cars; one in nine is made without a customer number. */
export default lifeFeed<Appraisal>({
  channel: "dms",
  feed: "appraisals",
  file: ({day}) => `appraisals-${compactDate(day)}.csv`,
  head: `${header}\r\n`,
  separator: "\r\n",
  delimiter: ",",
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: 18, unknown_code: 15, bad_amount: 12, test_record: 3},
  items: (life) => life.appraisals,
  changes: (one) => one.changes,
  key: (one) => `${one.store.dealer}|${one.no}`,
  people: (one) => (isNumbered(one) ? [] : [["owner", one.contact]]),
  row: (one, at) => {
    const isClosed = by(one.closedAt, at);
    const isBought = isClosed && one.boughtYuan > 0;
    return [
      one.store.dealer,
      one.no,
      isNumbered(one) ? one.customer.no : "",
      one.contact.name,
      one.contact.mobile,
      one.vin,
      one.plate,
      one.brand,
      "",
      one.model,
      dateText(one.licensedOn),
      String(one.mileage),
      grouped(one.askedYuan),
      grouped(one.offeredYuan),
      isBought ? grouped(one.boughtYuan) : "",
      isClosed ? (isBought ? BOUGHT : LOST) : OPEN,
      one.sale !== undefined && by(one.sale.createdAt, at) ? one.sale.no : "",
      appraiserOf(one.store),
      timeText(one.at),
      isClosed ? timeText(one.closedAt) : "",
      isClosed && !isBought ? reasons[one.at % 3]! : "",
      timeText(one.changes.findLast((change) => change <= at)!)
    ] as string[];
  }
});

const isNumbered = (one: Appraisal): boolean => one.at % 9 !== 0;
