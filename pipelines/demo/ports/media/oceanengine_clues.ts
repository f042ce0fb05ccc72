import type {Clue} from "../../life/clues.ts";
import {by, json, lifeFeed} from "../../port.ts";
import {hash} from "../../random.ts";
import {compactDate, dateText, dayOf, timeText} from "../../time.ts";
import {douyinStore} from "../../world/partners.ts";

const statusAt = ({visitedAt, confirmedAt, isInvalid}: Clue, at: number): string => {
  if (by(visitedAt, at)) return "到店";
  if (!by(confirmedAt, at)) return "";
  return isInvalid ? "无效线索" : "合法转化";
};

/** Leads of Oceanengine's forms with the state of our callbacks. */
export default lifeFeed<Clue>({
  channel: "media",
  feed: "oceanengine_clues",
  file: ({day}) => `oceanengine_clues-${compactDate(day)}.json`,
  head: '{"code":0,"message":"OK","data":{"list":[\n',
  tail: (records) => `\n],"page_info":{"page":1,"page_size":${records},"total_number":${records},"total_page":1}}}\n`,
  separator: ",\n",
  isKeyed: true,
  places: {bad_date: "create_time_detail", unknown_code: "convert_status", test_record: "name"},
  items: (life) => life.clues,
  changes: (clue) => clue.changes,
  key: (clue) => clue.id,
  people: (clue) => [["lead", clue.contact]],
  row: (clue, at) => {
    const {contact, store, series} = clue;
    const promotion = hash(clue.campaign.length, store.index) % 100_000_000;
    return `{"clue_id":"${clue.id}","req_id":"2025${clue.id.slice(-12)}","advertiser_id":"1700001","advertiser_name":"华翔","ad_id":"0","promotion_id":"73${promotion}","promotion_name":"${clue.campaign}","project_id":"7301","site_id":"1","module_id":"2","module_name":"预约试驾","app_name":"${clue.app}","name":${json(contact.name)},"telephone":${json(contact.mobile)},"telephone_address":"${contact.city.name}","weixin":"","gender":"${contact.isMale ? "MALE" : "FEMALE"}","age":"","province_name":"${contact.city.province}","city_name":"${contact.city.name}","address":"","clue_type":"表单","clue_source":"自有流量","clue_state":"0","convert_status":"${statusAt(clue, at)}","allocation_status":"已分配","store":{"store_id":"${douyinStore(store)}","store_name":"${store.shopName}"},"remark_dict":{"意向车系":"${series.name}"},"create_time_detail":"${timeText(clue.at)}","date":"${dateText(dayOf(clue.at))}"}`;
  }
});
