import {createHash} from "node:crypto";
import type {CarLead} from "../../life/interest.ts";
import {json, lifeFeed} from "../../port.ts";
import {compactDate, timeText} from "../../time.ts";

/** The mapping's key: a lead has no number of its own. */
const keyOf = (lead: CarLead): string =>
  createHash("md5")
    .update([timeText(lead.at), lead.contact.mobile, lead.series.brand, lead.series.name].join("|"))
    .digest("hex");

/** Leads of the car pages, one JSON object a line, gzipped. */
export default lifeFeed<CarLead>({
  channel: "tmall",
  feed: "car_leads",
  file: ({day}) => `car_leads-${compactDate(day)}.ndjson.gz`,
  isGzip: true,
  head: "",
  separator: "\n",
  isKeyed: true,
  places: {bad_date: "timestamp", test_record: "name"},
  items: (life) => life.carLeads,
  changes: (lead) => [lead.at],
  key: keyOf,
  people: (lead) => [["lead", lead.contact]],
  row: ({at, contact, series, store}) =>
    `{"timestamp":"${timeText(at)}","name":"${contact.name}","mobile":${json(contact.mobile)},"addr":"${contact.city.name}${contact.district}","district_id":null,"brand":"${series.brand}","line":"${series.name}","year":null,"model":${at % 2 === 0 ? `"${series.models[0]}"` : "null"},"price":"${series.list}","price_memo":"厂家指导价","favorite_brand":null,"attr":{"store_id":"${store.shopId}","store_code":"${store.dealer}"}}`
});
