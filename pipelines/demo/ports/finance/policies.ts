import type {Policy} from "../../life/insurance.ts";
import {by, grouped, lifeFeed} from "../../port.ts";
import {compactDate, dateText, timeText} from "../../time.ts";
import {financierOf} from "../../world/staff.ts";

const header =
  "保单号;上年保单号;保险公司;投保人;投保人证件号;投保人手机;被保险人;车架号;车牌号;签单时间;起保日期;终保日期;商业险保费;交强险保费;手续费;出单机构;出单员;状态;退保时间";

/** Policies of all insurers, as the agency's platform lists them: semicolons, UTF-8 with a mark. */
export default lifeFeed<Policy>({
  channel: "finance",
  feed: "policies",
  file: ({day}) => `policies-${compactDate(day)}.csv`,
  head: `\ufeff${header}\r\n`,
  separator: "\r\n",
  delimiter: ";",
  isKeyed: true,
  places: {bad_date: 10, bad_amount: 12, test_record: 3},
  items: (life) => life.policies,
  changes: (policy) => policy.changes,
  key: (policy) => policy.no,
  people: (policy) => [["applicant", policy.contact]],
  row: (policy, at) => {
    const {contact, car, store} = policy;
    const isCancelled = by(policy.cancelledAt, at);
    return [
      policy.no,
      policy.previousNo,
      policy.insurer,
      contact.name,
      contact.isCompany ? contact.uscc : contact.nationalId,
      contact.mobile,
      contact.name,
      car.vin,
      policy.previousNo === "" && car.isSoldHere ? "" : car.plate,
      timeText(policy.signedAt),
      dateText(policy.startsOn),
      dateText(policy.endsOn - 1),
      grouped(policy.commercialYuan),
      grouped(policy.compulsoryYuan),
      grouped(policy.commissionYuan),
      store.dealer,
      financierOf(store),
      isCancelled ? "退保" : "有效",
      isCancelled ? timeText(policy.cancelledAt) : ""
    ];
  }
});
