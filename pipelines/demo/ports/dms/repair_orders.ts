import type {Repair} from "../../life/service.ts";
import {by, grouped, lifeFeed} from "../../port.ts";
import {compactDate, dateText, timeText} from "../../time.ts";
import {jobTypes} from "../../world/jobs.ts";

const header =
  "经销商代码	经销商	工单开单日期	工单号	工单类型	工单状态	提报状态	客户经理	是否关单	是否放弃活动	交车标识	是否结清	维修项目名称	指定技师	维修技师	车牌号	维修类型	结算员	品牌	车系	车型	车主编号	车主	推荐单位	车主性质	维修金额	提交结算时间	交车日期	是否竣工	竣工时间	是否待信	是否待料	是否准时完工	进厂行驶里程	出厂行驶里程	预交车时间	VIN	送修人电话	送修人手机	送修人	保险公司	备注	备注1	VIP编号	是否索赔	是否修改预交车日期	车辆销售日期	地址	邮编	E_MAIL	省份	邮编	城市	区县	结算打印时间	工单修改次数	故障描述	证件号码	证件类型	上次保养日期	车间反馈	三包状态	是否超时上报";
const width = header.split("\t").length;
const place = (name: string): number => header.split("\t").indexOf(name);
const YES = "12781001";
const NO = "12781002";

const columns = {
  dealer: place("经销商代码"),
  store: place("经销商"),
  created: place("工单开单日期"),
  no: place("工单号"),
  type: place("工单类型"),
  status: place("工单状态"),
  advisor: place("客户经理"),
  closed: place("是否关单"),
  waived: place("是否放弃活动"),
  handed: place("交车标识"),
  paid: place("是否结清"),
  jobs: place("维修项目名称"),
  plate: place("车牌号"),
  kind: place("维修类型"),
  brand: place("品牌"),
  series: place("车系"),
  model: place("车型"),
  ownerNo: place("车主编号"),
  owner: place("车主"),
  property: place("车主性质"),
  amount: place("维修金额"),
  settled: place("提交结算时间"),
  returned: place("交车日期"),
  done: place("是否竣工"),
  mileage: place("进厂行驶里程"),
  out: place("出厂行驶里程"),
  vin: place("VIN"),
  phone: place("送修人电话"),
  mobile: place("送修人手机"),
  bringer: place("送修人"),
  insurer: place("保险公司"),
  claim: place("是否索赔"),
  sold: place("车辆销售日期"),
  address: place("地址"),
  postcode: place("邮编"),
  province: place("省份"),
  changes: place("工单修改次数"),
  certificate: place("证件号码"),
  certificateType: place("证件类型"),
  district: place("区县")
};
/** The exporter heads the city with 邮编 and the postcode with 城市. */
const CITY = columns.province + 1;
const POSTCODE = columns.province + 2;

/** Repair orders: the owner and whoever brought the car are two people; the phones are the bringer's. */
export default lifeFeed<Repair>({
  channel: "dms",
  feed: "repair_orders",
  file: ({day}) => `repair_orders-${compactDate(day)}.csv`,
  encoding: "gb18030",
  head: `${header}\r\n`,
  separator: "\r\n",
  delimiter: "\t",
  isKeyed: true,
  places: {bad_date: columns.created, unknown_code: columns.status, bad_amount: columns.amount, test_record: columns.owner},
  items: (life) => life.repairs,
  changes: (repair) => repair.changes,
  key: (repair) => `${repair.store.dealer}|${repair.no}`,
  people: (repair) => [
    ["owner", repair.owner],
    ["bringer", repair.bringer]
  ],
  row: (repair, at) => {
    const {owner, bringer, car, store} = repair;
    const isSettled = by(repair.settledAt, at);
    const isOwner = owner === bringer;
    const certificate = owner.isCompany ? owner.uscc : owner.nationalId;
    const postcode = `${store.city.code}00`;
    const row = new Array<string>(width).fill("");
    row[columns.dealer] = store.dealer;
    row[columns.store] = store.name;
    row[columns.created] = timeText(repair.createdAt);
    row[columns.no] = repair.no;
    row[columns.type] = "12521001";
    row[columns.status] = isSettled ? "12551010" : "12551001";
    row[columns.advisor] = repair.advisor;
    row[columns.closed] = row[columns.waived] = NO;
    row[columns.handed] = row[columns.paid] = row[columns.done] = isSettled ? YES : NO;
    row[columns.jobs] = repair.jobs.map((job) => job.name).join(";");
    row[columns.plate] = car.plate;
    row[columns.kind] = jobTypes[repair.kind];
    row[columns.brand] = car.series.brand;
    row[columns.series] = car.series.name;
    row[columns.model] = car.model;
    row[columns.ownerNo] = repair.customer.no;
    row[columns.owner] = owner.name;
    row[columns.property] = owner.isCompany ? "10181002" : "10181001";
    row[columns.amount] = isSettled ? grouped(repair.labourYuan + repair.partsYuan).replaceAll('"', "") : "";
    row[columns.settled] = isSettled ? timeText(repair.settledAt) : "";
    row[columns.returned] = isSettled ? timeText(repair.settledAt + 900) : "";
    row[columns.mileage] = `${repair.mileage}.0`;
    row[columns.out] = isSettled ? `${repair.mileage + 2}.0` : "";
    row[columns.vin] = car.vin;
    row[columns.phone] = isOwner ? owner.landline : "";
    row[columns.mobile] = bringer.mobile;
    row[columns.bringer] = isOwner ? owner.contactName : bringer.name;
    row[columns.insurer] = repair.kind === "accident" ? "PICC-S" : "";
    row[columns.claim] = repair.kind === "warranty" ? YES : NO;
    row[columns.sold] = dateText(car.soldOn);
    row[columns.address] = owner.address;
    row[columns.postcode] = postcode;
    row[columns.province] = owner.city.province;
    row[CITY] = owner.city.name;
    row[POSTCODE] = postcode;
    row[columns.district] = owner.district;
    row[columns.changes] = isSettled ? "1" : "0";
    row[columns.certificate] = certificate;
    row[columns.certificateType] = certificate === "" ? "" : owner.isCompany ? "12391007" : "12391001";
    return row;
  }
});
