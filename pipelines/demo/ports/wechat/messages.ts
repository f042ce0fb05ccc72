import type {Notice} from "../../life/messages.ts";
import {lifeFeed} from "../../port.ts";
import {compactDate, DAY, epoch} from "../../time.ts";

const listed = ({event, template, no, isAccepted}: Notice): string => {
  if (event === "sent")
    return `"TemplateId":"${template}","MsgID":${no},"ErrorCode":${isAccepted ? 0 : 43_101},"ErrorStatus":"${isAccepted ? "success" : "user refuse"}"`;
  return `"TemplateId":"${template}","SubscribeStatusString":"${isAccepted ? "accept" : "reject"}"`;
};

/** WeChat's pushes about subscription messages, as our collector keeps them. */
export default lifeFeed<Notice>({
  channel: "wechat",
  feed: "messages",
  file: ({day}) => `messages-${compactDate(day)}.ndjson`,
  head: "",
  tailRecords: 1,
  variant: ({day}) => ({
    head: `{"appid":"wx3c7a51be9d20f4e6","ToUserName":"gh_0","FromUserName":"o0_staff","CreateTime":"${epoch(day * DAY)}","MsgType":"event","Event":"debug_demo","List":[]}\n`
  }),
  separator: "\n",
  isKeyed: true,
  places: {bad_date: "CreateTime"},
  items: (life) => life.notices,
  changes: (notice) => [notice.at],
  key: ({account, event, at}) => `${account.appid}|${account.openid}|${epoch(at)}|subscribe_msg_${event}_event`,
  row: (notice) =>
    `{"appid":"${notice.account.appid}","ToUserName":"gh_${notice.account.appid.slice(2, 14)}","FromUserName":"${notice.account.openid}","CreateTime":"${epoch(notice.at)}","MsgType":"event","Event":"subscribe_msg_${notice.event}_event","List":[{${listed(notice)}}]}`
});
