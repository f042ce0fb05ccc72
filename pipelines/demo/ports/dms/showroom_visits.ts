import type {Visit} from "../../life/interest.ts";
import {lifeFeed, yuan} from "../../port.ts";
import {compactDate, timeText} from "../../time.ts";

const header =
  "经销商代码;客户编号;客户名称 ;是否已接待;是否首次客流;是否有效客流;是否试乘试驾;客户来源;联系人;联系人电话;联系人手机;来访结果;意向级别;意向车系;意向车型;意向配置;颜色;信息渠道;来访人数;销售顾问;再分配;来访方式 ;初次报价;来访时间 ;离店时间;经过情形;市场活动;接触时长（分钟）;渠道细分;客户性别";
const YES = "12781001";
const NO = "12781002";
const minute = (at: number): string => timeText(at).slice(0, 16);

/** The showroom's log, with a total line at its end. */
export default lifeFeed<Visit>({
  channel: "dms",
  feed: "showroom_visits",
  file: ({day}) => `showroom_visits-${compactDate(day)}.csv`,
  head: `${header}\r\n`,
  tail: (records) => `合计${";".repeat(18)}${records}${";".repeat(11)}\r\n`,
  tailRecords: 1,
  separator: "\r\n",
  delimiter: ";",
  isKeyed: true,
  places: {bad_date: 23, unknown_code: 4, test_record: 2},
  items: (life) => life.visits,
  changes: (visit) => [visit.at],
  key: (visit) => `${visit.store.dealer}|${minute(visit.at)}|${visit.consultant}|${visit.customer.no}`,
  people: (visit) => [["lead", visit.contact]],
  row: (visit) => {
    const {contact} = visit;
    return [
      visit.store.dealer,
      visit.customer.no,
      contact.name,
      YES,
      visit.isFirst ? YES : NO,
      YES,
      visit.hasTestDrive ? YES : NO,
      visit.customer.source,
      contact.contactName,
      contact.landline,
      contact.mobile,
      "13281001",
      visit.level,
      visit.series.name,
      visit.series.models[0]!,
      "",
      "",
      "12981007",
      String(1 + (visit.at % 3)),
      visit.consultant,
      "",
      "13091002",
      visit.quotedYuan > 0 ? yuan(visit.quotedYuan) : "",
      minute(visit.at),
      minute(visit.leftAt),
      visit.at % 11 === 0 ? '"对比竞品;关注油耗"' : "",
      "",
      String(Math.round((visit.leftAt - visit.at) / 60)),
      "",
      contact.isCompany ? "" : contact.isMale ? "10061001" : "10061002"
    ];
  }
});
