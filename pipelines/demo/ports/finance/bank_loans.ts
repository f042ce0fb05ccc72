import type {Financing} from "../../life/financing.ts";
import {by, grouped, lifeFeed, shielded} from "../../port.ts";
import {compactDate, DAY, dateText, dayOf} from "../../time.ts";

const header =
  "贷款银行,申请编号,合同编号,经销商代码,销售订单编号,借款人,证件类型,证件号码,手机号码,车架号,申请日期,审批日期,贷款金额,期数,月还款额,放款日期,到期日,已还期数,剩余本金,业务状态,结清日期,佣金";
const width = header.split(",").length;
const date = (at: number): string => dateText(dayOf(at));

/** 01 applied, 02 approved, 03 declined, 04 running, 06 paid off, 07 paid off early, 08 withdrawn. */
const statusAt = (one: Financing, at: number): string => {
  if (by(one.closedAt, at)) return one.isEarly ? "07" : "06";
  if (by(one.disbursedAt, at)) return "04";
  if (by(one.cancelledAt, at)) return "08";
  if (!by(one.decidedAt, at)) return "01";
  return one.isDeclined ? "03" : "02";
};

/** The banks' applications and loans in one list, with a total line; a bank knows days, no times. */
export default lifeFeed<Financing>({
  channel: "finance",
  feed: "bank_loans",
  file: ({day}) => `bank_loans-${compactDate(day)}.csv`,
  encoding: "gb18030",
  head: `${header}\r\n`,
  tail: (_, amount) => `合计${",".repeat(12)}${grouped(amount)}${",".repeat(width - 13)}\r\n`,
  tailRecords: 1,
  separator: "\r\n",
  delimiter: ",",
  isKeyed: true,
  places: {bad_date: 10, unknown_code: 19, bad_amount: 12, test_record: 5},
  items: (life) => life.financings.filter((one) => !one.isCaptive),
  changes: (one) => one.changes,
  key: (one) => one.no,
  people: (one) => [["applicant", one.contact]],
  amount: (one) => one.principalYuan,
  row: (one, at) => {
    const {contact, sale} = one;
    const isPaid = by(one.disbursedAt, at);
    const isClosed = by(one.closedAt, at);
    const gone = isPaid ? Math.min(one.months, Math.floor((Math.min(at, one.closedAt) - one.disbursedAt) / (30.44 * DAY))) : 0;
    const certificate = contact.isCompany ? contact.uscc : contact.nationalId;
    return [
      one.lender,
      one.no,
      isPaid ? one.contractNo : "",
      sale.store.dealer,
      sale.no,
      contact.name,
      contact.isCompany ? "统一社会信用代码" : "身份证",
      shielded(certificate),
      `'${contact.mobile}`,
      isPaid ? sale.car.vin : "",
      date(one.appliedAt),
      by(one.decidedAt, at) ? date(one.decidedAt) : "",
      grouped(one.principalYuan),
      String(one.months),
      isPaid ? grouped(one.monthlyYuan) : "",
      isPaid ? date(one.disbursedAt) : "",
      isPaid ? dateText(one.endsOn) : "",
      isPaid ? String(gone) : "",
      isPaid ? grouped(isClosed ? 0 : Math.round(one.principalYuan * (1 - gone / one.months))) : "",
      statusAt(one, at),
      isClosed ? date(one.closedAt) : "",
      isPaid ? grouped(one.commissionYuan) : ""
    ];
  }
});
