import type {Push} from "../../life/messages.ts";
import {json, lifeFeed} from "../../port.ts";
import {compactDate, DAY, epoch} from "../../time.ts";

interface Receipt {
  push: Push;
  type: number;
  at: number;
}
/** 8 sent, 1 delivered, 2 clicked; ours: 101 the phone forbids it, 102 switched off in the app. */
const receiptsOf = (push: Push): Receipt[] =>
  (
    [
      [8, push.sentAt],
      [1, push.deliveredAt],
      [2, push.openedAt],
      [101, push.refusedAt],
      [102, push.unsubscribedAt]
    ] as const
  ).flatMap(([type, at]) => (at === Number.POSITIVE_INFINITY ? [] : [{push, type, at}]));

/** Receipts of push messages, one per step. */
export default lifeFeed<Receipt>({
  channel: "app",
  feed: "messages",
  file: ({day}) => `messages-${compactDate(day)}.ndjson.gz`,
  isGzip: true,
  head: "",
  tailRecords: 1,
  variant: ({day}) => ({
    head: `{"msg_id":"0","registration_id":"0","alias":"","platform":"android","type":8,"itime":${epoch(day * DAY)}000,"title":"测试推送","params":{"campaign":null}}\n`
  }),
  separator: "\n",
  isKeyed: true,
  places: {bad_date: "itime", unknown_code: "type"},
  items: (life) => life.pushes.flatMap(receiptsOf),
  changes: ({at}) => [at],
  key: ({push, type}) => `${push.no}|${type}`,
  row: ({push: {user, no, title, campaign}, type, at}) =>
    `{"msg_id":"${no}","registration_id":"${user.pushId}","alias":"${user.id}","platform":"${user.system === "iOS" ? "ios" : "android"}","type":${type},"itime":${epoch(at)}000,"title":"${title}","params":{"campaign":${json(campaign)}}}`
});
