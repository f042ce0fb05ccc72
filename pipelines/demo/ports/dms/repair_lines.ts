import type {Line} from "../../life/service.ts";
import {lifeFeed, yuan} from "../../port.ts";
import {compactDate, timeText} from "../../time.ts";
import {jobTypes} from "../../world/jobs.ts";

const header = "DEALER_CODE,RO_NO,LINE_NO,LINE_KIND,ITEM_CODE,ITEM_NAME,REPAIR_TYPE_CODE,QUANTITY,AMOUNT,CHARGE_PARTITION_CODE,UPDATE_DATE";
/** Who pays: customer, warranty, insurer. */
const payers = {maintenance: "Z", repair: "Z", warranty: "S", accident: "B"} as const;

/** Labour and part lines of repair orders. */
export default lifeFeed<Line>({
  channel: "dms",
  feed: "repair_lines",
  file: ({day}) => `repair_lines-${compactDate(day)}.csv`,
  head: `${header}\n`,
  separator: "\n",
  delimiter: ",",
  isVersioned: true,
  isKeyed: true,
  places: {unknown_code: 9, bad_amount: 8},
  items: (life) => life.lines,
  changes: ({repair}) => repair.opened,
  key: ({repair, no}) => `${repair.store.dealer}|${repair.no}|${no}`,
  row: ({repair, no, kind, code, name, quantity, amountYuan}) => [
    repair.store.dealer,
    repair.no,
    String(no),
    kind === "labour" ? "L" : "P",
    code,
    name,
    jobTypes[repair.kind],
    String(quantity),
    yuan(amountYuan),
    payers[repair.kind],
    timeText(repair.createdAt)
  ]
});
