import type {Text} from "../../life/texts.ts";
import {lifeFeed} from "../../port.ts";
import {compactDate, timeText} from "../../time.ts";

/** What people answered to text messages: the number says who. */
export default lifeFeed<Text>({
  channel: "mall",
  feed: "sms_replies",
  file: ({day}) => `sms_replies-${compactDate(day)}.json`,
  head: '{"queue":"Alicom-Queue-Up","messages":[\n',
  tail: (records) => `\n],"total":${records}}\n`,
  separator: ",\n",
  isKeyed: true,
  places: {bad_date: "send_time"},
  items: (life) => life.texts.filter(({answeredAt}) => answeredAt !== Number.POSITIVE_INFINITY),
  changes: ({answeredAt}) => [answeredAt],
  key: ({no, mobile}) => `${no}|${mobile}`,
  people: ({owner}) => [["contact", {truth: owner, noise: ""}]],
  row: ({mobile, no, answeredAt, answer}) =>
    `{"phone_number":"${mobile}","content":"${answer}","send_time":"${timeText(answeredAt)}","sign_name":"华翔汽车","dest_code":"0123","sequence_id":${no}}`
});
