import type {PointsEntry} from "../../life/club.ts";
import {lifeFeed} from "../../port.ts";
import {compactDate, dateText, timeText} from "../../time.ts";

const header = "流水号,会员卡号,变动类型,变动积分,变动后余额,业务单号,备注,发生时间,有效期至";
const kinds = {earn: "1", gift: "2", spend: "4", expire: "5", adjust: "6"};

/** The club's ledger of points, signed. */
export default lifeFeed<PointsEntry>({
  channel: "mall",
  feed: "points",
  file: ({day}) => `points-${compactDate(day)}.csv`,
  head: `${header}\n`,
  separator: "\n",
  delimiter: ",",
  isKeyed: true,
  places: {bad_date: 7, unknown_code: 2},
  items: (life) => life.points,
  changes: (entry) => [entry.at],
  key: (entry) => entry.no,
  row: (entry) => [
    entry.no,
    entry.cardNo,
    entry.kind === "spend" && entry.note === "积分抵现" ? "3" : kinds[entry.kind],
    entry.points > 0 ? `+${entry.points}` : String(entry.points),
    String(entry.balance),
    entry.orderNo,
    entry.note,
    timeText(entry.at),
    entry.expiresOn === 0 ? "" : dateText(entry.expiresOn)
  ]
});
