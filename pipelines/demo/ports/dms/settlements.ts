import type {Settlement} from "../../life/service.ts";
import {lifeFeed, yuan} from "../../port.ts";
import {compactDate, timeText} from "../../time.ts";

const header =
  "dealerCode,balanceNo,roNo,balanceTime,InvoiceNo,labourAmount,repairPartAmount,salesPartAmount,addItemAmount,overItemAmount,totalAmount,tax,taxAmount,netAmount,receiveAmount,derateAmount,isRed";
const VAT = 0.13;

/** Settlements of repair orders; a reversal repeats the amounts, positive, and says so. */
export default lifeFeed<Settlement>({
  channel: "dms",
  feed: "settlements",
  file: ({day}) => `settlements-${compactDate(day)}.csv`,
  head: `${header}\r\n`,
  separator: "\r\n",
  delimiter: ",",
  isKeyed: true,
  places: {bad_date: 3, unknown_code: 16, bad_amount: 10},
  items: (life) => life.settlements,
  changes: (one) => [one.at],
  key: (one) => `${one.repair.store.dealer}|${one.no}`,
  row: (one) => {
    const total = Math.abs(one.labourYuan + one.partsYuan);
    const net = total / (1 + VAT);
    return [
      one.repair.store.dealer,
      one.no,
      one.repair.no,
      timeText(one.at),
      "",
      yuan(Math.abs(one.labourYuan)),
      yuan(Math.abs(one.partsYuan)),
      "0.00",
      "0.00",
      "0.00",
      yuan(total),
      "0.13",
      (total - Math.round(net * 100) / 100).toFixed(2),
      net.toFixed(2),
      yuan(total),
      "0.00",
      one.isRed ? "12781001" : "12781002"
    ];
  }
});
