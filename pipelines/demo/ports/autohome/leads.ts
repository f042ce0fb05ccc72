import type {SplitLead} from "../../life/enquiries.ts";
import {by, json, lifeFeed} from "../../port.ts";
import {compactDate, timeText} from "../../time.ts";
import {autohomeBrand, autohomeDealer, autohomeSeries, FOREIGN_BRAND} from "../../world/partners.ts";

const splitId = ({enquiry, no}: SplitLead): string => `S${enquiry.id.slice(1)}${String(no).padStart(2, "0")}`;
const time = (moment: number, at: number): string => (by(moment, at) ? `"${timeText(moment)}"` : "null");
/** As Autohome shows a number until the dealer has reached the shopper. */
const masked = (mobile: string): string => (/^1\d{10}$/.test(mobile) ? `${mobile.slice(0, 3)}****${mobile.slice(7)}` : "");
/** Surname and title, as forms ask for. */
const called = (name: string, isMale: boolean): string => `${name[0]}${isMale ? "先生" : "女士"}`;

const distribution = (lead: SplitLead, at: number): string => {
  const {enquiry, store, count, no, distributedAt, dealtAt, isFailed, isReserved} = lead;
  const isPlaced = by(distributedAt, at);
  const state = isFailed ? 2 : isPlaced || !isReserved ? 1 : 3;
  const dealer = autohomeDealer(store);
  const isDealt = by(dealtAt, at);
  const series = autohomeSeries(enquiry.series);
  const modified = lead.changes.findLast((change) => change <= at)!;
  return `{"clues_push_stime":"${timeText(enquiry.at)}","clues_distribute_state":${state},"dist_time":${time(distributedAt, at)},"distribute_fail_reason":${isFailed ? '"经销商未开通该车系"' : "null"},"direct_distribute_state":${state},"direct_distribute_time":${time(distributedAt, at)},"split_count":${count},"first_touch":${no === 1 ? 1 : 2},"key_distributor_id":${json(state === 3 ? "" : dealer)},"key_activity_id":"A${String(store.index).padStart(5, "0")}","key_business_id":"B${splitId(lead)}","key_supply_business_id":"17","key_need_business_name":"车商汇","key_phone_hashcode":"${enquiry.hash}","key_car_audi_id":"${series}","key_car_img_url":"${dealer}","key_car_age":"T88","key_ext_1":"T88-1","key_car_all_case":3,"deal_status":${isDealt ? 1 : 0},"deal_time":${time(dealtAt, at)},"deal_series_id":${isDealt && !lead.isForeign ? `"${series}"` : "null"},"last_modified_stime":"${timeText(modified)}"}`;
};

/** Leads of Autohome, one record per dealer; the newest state by last_modified_stime. */
export default lifeFeed<SplitLead>({
  channel: "autohome",
  feed: "leads",
  file: ({day}) => `leads-${compactDate(day)}.ndjson`,
  head: "",
  separator: "\n",
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: "clues_push_stime", unknown_code: "clues_distribute_state", test_record: "name"},
  items: (life) => life.splitLeads,
  changes: (lead) => lead.changes,
  key: (lead) => `${lead.enquiry.id}|${splitId(lead)}`,
  people: (lead) => [["lead", lead.enquiry.contact]],
  row: (lead, at) => {
    const {enquiry, contactedAt, dealtAt, isReserved, distributedAt, isForeign} = lead;
    const {contact, series} = enquiry;
    const isContacted = by(contactedAt, at);
    const isDealt = by(dealtAt, at);
    const unique = isReserved && !by(distributedAt, at) ? "" : `U${splitId(lead).slice(1)}`;
    const brand = autohomeBrand(series);
    const type = isDealt ? "deal" : isContacted ? "contact" : "distribute";
    return `{"key_push_id":"${enquiry.id}","key_split_id":"${splitId(lead)}","key_unique_id":"${unique}","status_type":"${type}","name":"${isContacted ? contact.name : called(contact.name, contact.isMale)}","phone":${json(isContacted ? contact.mobile : masked(contact.mobile))},"distribute_status":${distribution(lead, at)},"contact_status":{"has_contacted":${isContacted ? 1 : 0},"has_intent":${isContacted ? lead.intent : "null"}},"deal_status":{"clue_brand_id":"${brand}","deal_brand_id":${isDealt ? `"${isForeign ? FOREIGN_BRAND : brand}"` : "null"},"deal_series_id":null}}`;
  }
});
