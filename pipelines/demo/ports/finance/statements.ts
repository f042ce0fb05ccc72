import type {Entry} from "../../life/financing.ts";
import {grouped, lifeFeed} from "../../port.ts";
import {compactDate, timeText} from "../../time.ts";

const header = "流水号\t记账时间\t业务类型\t合同编号\t申请编号\t经销商代码\t车架号\t金额(元)\t冲正\t原流水号\t备注";
const types = {commission: "YJ", payoff: "JQ", early_settlement: "TQ"} as const;
const notes = {commission: "新增合同佣金", payoff: "到期结清", early_settlement: "提前结清"} as const;

/** The makers' lenders' statement: tab-separated, with a total line that takes reversals off. */
export default lifeFeed<Entry>({
  channel: "finance",
  feed: "statements",
  file: ({day}) => `statements-${compactDate(day)}.csv`,
  encoding: "gb18030",
  head: `${header}\r\n`,
  tail: (_, amount) => `合计${"\t".repeat(7)}${grouped(amount)}${"\t".repeat(3)}\r\n`,
  tailRecords: 1,
  separator: "\r\n",
  delimiter: "\t",
  isKeyed: true,
  places: {bad_date: 1, unknown_code: 2, bad_amount: 7},
  items: (life) => life.entries,
  changes: (one) => [one.at],
  key: (one) => one.no,
  amount: (one) => (one.reverses === "" ? one.amountYuan : -one.amountYuan),
  row: ({financing, no, at, kind, amountYuan, reverses}) => [
    no,
    timeText(at),
    types[kind],
    financing.contractNo,
    financing.no,
    financing.sale.store.dealer,
    financing.sale.car.vin,
    grouped(amountYuan),
    reverses === "" ? "N" : "Y",
    reverses,
    reverses === "" ? notes[kind] : "提前结清佣金追回"
  ]
});
