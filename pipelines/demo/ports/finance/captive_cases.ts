import type {Financing} from "../../life/financing.ts";
import {by, json, lifeFeed} from "../../port.ts";
import {compactDate, DAY, dateText, dayOf, epoch} from "../../time.ts";

/** Milliseconds, or null for what has not happened by then. */
const millis = (moment: number, at: number): string => (by(moment, at) ? `${epoch(moment)}000` : "null");

const statusAt = (one: Financing, at: number): string => {
  if (by(one.closedAt, at)) return "70";
  if (by(one.disbursedAt, at)) return "60";
  if (by(one.cancelledAt, at)) return "50";
  return by(one.decidedAt, at) ? "30" : "20";
};

const contract = (one: Financing, at: number): string =>
  by(one.disbursedAt, at)
    ? `{"contractNo":"${one.contractNo}","startDate":"${dateText(dayOf(one.disbursedAt))}","endDate":"${dateText(one.endsOn)}","principal":${one.principalYuan}00,"monthlyPayment":${one.monthlyYuan}00,"closeTime":${millis(one.closedAt, at)},"closeType":${by(one.closedAt, at) ? (one.isEarly ? '"EARLY"' : '"NORMAL"') : "null"}}`
    : "null";

/** The lender tries its connection before each push: a test case opens every file, so that none is ever empty. */
const trial = (day: number): string =>
  `{"caseNo":"CF${day}","productType":"LOAN","lenderName":"联调","dealerCode":"HX000000","dmsOrderNo":null,"vin":null,"status":"10","applicant":{"name":"测试","type":"P","idNo":null,"mobile":null},"amount":100,"termMonths":12,"applyTime":${epoch(day * DAY)}000,"decisionTime":null,"disburseTime":null,"contract":null,"updateTime":${epoch(day * DAY)}000}\n`;

/** Cases of the makers' lenders as they push them: one JSON object a line, fen and milliseconds, the contract inside. */
export default lifeFeed<Financing>({
  channel: "finance",
  feed: "captive_cases",
  file: ({day}) => `captive_cases-${compactDate(day)}.ndjson`,
  head: "",
  variant: ({day}) => ({head: trial(day)}),
  tailRecords: 1,
  separator: "\n",
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: "applyTime", unknown_code: "status", bad_amount: "amount", test_record: "name"},
  items: (life) => life.financings.filter((one) => one.isCaptive),
  changes: (one) => one.changes,
  key: (one) => one.no,
  people: (one) => [["applicant", one.contact]],
  row: (one, at) => {
    const {contact, sale} = one;
    const updated = one.changes.findLast((change) => change <= at)!;
    return `{"caseNo":"${one.no}","productType":"${one.kind === "lease" ? "FINANCE_LEASE" : "LOAN"}","lenderName":"${one.lender}","dealerCode":"${sale.store.dealer}","dmsOrderNo":"${sale.no}","vin":${by(one.disbursedAt, at) ? `"${sale.car.vin}"` : "null"},"status":"${statusAt(one, at)}","applicant":{"name":"${contact.name}","type":"${contact.isCompany ? "C" : "P"}","idNo":${json(contact.isCompany ? contact.uscc : contact.nationalId)},"mobile":${json(contact.mobile)}},"amount":${one.principalYuan}00,"termMonths":${one.months},"applyTime":${epoch(one.appliedAt)}000,"decisionTime":${millis(one.decidedAt, at)},"disburseTime":${millis(one.disbursedAt, at)},"contract":${contract(one, at)},"updateTime":${epoch(updated)}000}`;
  }
});
