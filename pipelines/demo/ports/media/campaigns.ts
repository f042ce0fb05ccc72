import {worldFeed} from "../../port.ts";
import {compactDate, DAY, FROM, timeText, UNTIL} from "../../time.ts";
import {type Campaign, campaigns} from "../../world/campaigns.ts";

const kinds = {double_twelve: "双12", car_festival: "购车节", service_recall: "关怀", mailing: "短信"} as const;
const goals = {shop: "商城订单", car: "购车", service: "进店保养"} as const;
const media = {sms: "短信", wechat: "微信", phone: "电话"} as const;
const budgets = {double_twelve: "1,200,000.00", car_festival: "800000元", service_recall: "50000", mailing: "12000"} as const;
/** Planned, and so in the calendar, two months ahead. */
const AHEAD = 60 * DAY;

const rowOf = (one: Campaign): string[] => [
  one.code,
  one.name,
  kinds[one.kind],
  goals[one.sells],
  one.members === 0 ? "" : media[one.channel],
  budgets[one.kind],
  timeText(one.from),
  timeText(one.until)
];

/** The marketing calendar: ads for the brand all the time, and the campaigns. */
export default worldFeed({
  channel: "media",
  feed: "campaigns",
  file: ({day}) => `campaigns-${compactDate(day)}.csv`,
  head: "活动编码,活动名称,活动类型,活动目标,触达方式,预算,开始时间,结束时间\n",
  separator: "\n",
  key: (row) => row[0]!,
  rows: ({until}) => [
    ["BRAND", "品牌常青投放", "品牌", "购车", "", "", timeText(FROM * DAY), timeText((UNTIL + 366) * DAY)],
    ...campaigns.filter((one) => one.from < until + AHEAD).map(rowOf)
  ]
});
