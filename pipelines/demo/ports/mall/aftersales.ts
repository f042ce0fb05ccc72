import type {Return} from "../../life/mall.ts";
import {by, lifeFeed, yuan} from "../../port.ts";
import {compactDate, timeText} from "../../time.ts";

const reasons = ["质量问题", "拍错了", "不想要了", "与描述不符"];

/** Applications for returns and refunds, as the back office's pages answer. */
export default lifeFeed<Return>({
  channel: "mall",
  feed: "aftersales",
  file: ({day}) => `aftersales-${compactDate(day)}.json`,
  head: '{"code":200,"message":"操作成功","data":{"pageNum":1,"list":[\n',
  tail: (records) => `\n],"total":${records}}}\n`,
  separator: ",\n",
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: "modifyTime", test_record: "description"},
  items: (life) => life.returns,
  changes: (one) => one.changes,
  key: (one) => String(one.id),
  row: ({id, order, isSentBack, yuan: amount, appliedAt, doneAt}, at) => {
    const isDone = by(doneAt, at);
    return `{"id":${id},"orderSn":"${order.id}","memberId":${order.buyer.id},"applyType":${isSentBack ? 1 : 2},"status":${isDone ? 2 : 0},"returnAmount":"${yuan(amount)}","refundSn":"${isDone ? `RF${id}` : ""}","productCount":1,"reason":"${reasons[id % 4]}","description":"","createTime":"${timeText(appliedAt)}","handleTime":${isDone ? `"${timeText(doneAt)}"` : "null"},"modifyTime":"${timeText(isDone ? doneAt : appliedAt)}"}`;
  }
});
