import type {Text} from "../../life/texts.ts";
import {lifeFeed} from "../../port.ts";
import {compactDate, timeText} from "../../time.ts";

const codes = {delivered: "DELIVERED", off: "MOBILE_NOT_ON_SERVICE", blocked: "MOBILE_IN_BLACK"};

/** Receipts of the campaigns' text messages; out_id names the entry of the campaign's list. */
export default lifeFeed<Text>({
  channel: "mall",
  feed: "sms_reports",
  file: ({day}) => `sms_reports-${compactDate(day)}.json`,
  head: '{"queue":"Alicom-Queue","messages":[\n',
  tail: (records) => `\n],"total":${records}}\n`,
  separator: ",\n",
  isKeyed: true,
  places: {bad_date: "send_time", test_record: "sign_name"},
  items: (life) => life.texts,
  changes: ({sentAt}) => [sentAt + 5],
  key: ({no, mobile}) => `${no}^0|${mobile}`,
  row: ({membership: {campaign, source, key}, mobile, no, sentAt, fate}) =>
    `{"phone_number":"${mobile}","success":${fate === "delivered"},"biz_id":"${no}^0","out_id":"${campaign.code};${source};${key}","send_time":"${timeText(sentAt)}","report_time":"${timeText(sentAt + 5)}","err_code":"${codes[fate]}","err_msg":"","sms_size":"1","template_code":"SMS_${campaign.code}","sign_name":"华翔汽车"}`
});
