import {type Sale, saleYuan} from "../../life/purchase.ts";
import {by, grouped, lifeFeed, shielded, yuan} from "../../port.ts";
import {compactDate, dateText, dayOf, timeText} from "../../time.ts";

const header =
  "经销商代码,业务类型,销售订单编号,单据状态,是否快速订单,订单总额,销售日期,开单日期,预定交车日期,发票编号,开票日期,销售指导价,销售顾问,经理审核人,财务审核人,关单人,关单日期,客户名称,客户编号,客户类型,VIN,品牌,车系,车型,配置,颜色,联系人,电话,合约编号,签约日期,合约到期日期,证件类型,证件号码,备注,批售类型,其他金额,其他金额对象,其他金额是否已付,客户联系地址,锁定人,渠道细分,是否当时订车,首次提交审核时间,最近提交审核时间,取消日期,车辆价格,精品金额,装潢金额,保险金额,税费金额,牌照金额,其他服务金额,信贷金额,抵扣金额,赠送金额,订单应收,订单已收,订单减免,订单欠款,代办预收,代办应收,代办已收,代办欠款,调拨申请单号,二手车VIN,置换日期,二手车品牌,二手车车型,支付方式,付款银行,分期期数,贷款总金额,是否PAD交车,保留订单日期,取消订单原因,官网交车方式,官网订单号";
const width = header.split(",").length;
const media = {walk_in: "自然到店", lead: "厂家互联网-自有平台", tmall: "天猫整车旗舰店", wechat: "厂家互联网-自有平台"};
const minute = (at: number): string => timeText(at).slice(0, 16);

const statusAt = (sale: Sale, at: number): string => {
  if (by(sale.returnedAt, at)) return "13011060";
  if (by(sale.abortedAt, at)) return "13011055";
  if (by(sale.doneAt, at)) return "13011035";
  if (by(sale.deliveredAt, at)) return "13011030";
  return at - sale.createdAt > 2 * 86_400 ? "13011025" : "13011015";
};

/** New and used cars sold: the 77 columns of the export, the trade-in's brand and model overwritten by the new car's. */
export default lifeFeed<Sale>({
  channel: "dms",
  feed: "sales_orders",
  file: ({day}) => `sales_orders-${compactDate(day)}.csv`,
  encoding: "gb18030",
  head: `${header}\r\n`,
  tail: (_, amount) => `合计,,,,,${grouped(amount)}${",".repeat(width - 6)}\r\n`,
  tailRecords: 1,
  separator: "\r\n",
  delimiter: ",",
  isKeyed: true,
  places: {bad_date: 7, unknown_code: 3, bad_amount: 5, test_record: 33, transfer: 1},
  items: (life) => (life.usedSales.length === 0 ? life.sales : [...life.sales, ...life.usedSales]),
  changes: (sale) => sale.changes,
  key: (sale) => `${sale.store.dealer}|${sale.no}`,
  people: (sale) => [["customer", sale.contact]],
  amount: saleYuan,
  row: (sale, at, {financings, usedSales}) => {
    const {contact, car, store} = sale;
    // The lender that granted it, or may yet.
    const loan = financings.findLast((one) => one.sale === sale);
    const isDelivered = by(sale.deliveredAt, at);
    const isAborted = by(sale.abortedAt, at);
    const total = saleYuan(sale);
    const paid = isDelivered ? total : Math.min(total, 20_000);
    const delivery = isDelivered ? dayOf(sale.deliveredAt) : dayOf(sale.createdAt) + 21;
    const certificate = contact.isCompany ? contact.uscc : contact.nationalId;
    const isTrade = sale.tradedVin !== "";
    return [
      store.dealer,
      usedSales.includes(sale) ? "13001006" : "13001001",
      sale.no,
      statusAt(sale, at),
      "12781002",
      grouped(total),
      isDelivered ? minute(sale.deliveredAt) : "",
      minute(sale.createdAt),
      isAborted ? "" : dateText(delivery),
      isDelivered ? shielded(`0000${car.vin.slice(-6)}`) : "",
      isDelivered ? dateText(delivery) : "",
      yuan(car.series.list),
      sale.consultant,
      "",
      "",
      "",
      "",
      contact.name,
      sale.customer.no,
      contact.isCompany ? "10181002" : "10181001",
      isAborted || at - sale.createdAt < 86_400 ? "" : car.vin,
      car.series.brand,
      car.series.name,
      car.model,
      "",
      car.color,
      contact.contactName,
      `'${contact.mobile}`,
      "",
      "",
      "",
      certificate === "" ? "" : contact.isCompany ? "12391007" : "12391001",
      shielded(certificate),
      "",
      "",
      "0.00",
      "",
      "",
      contact.address,
      "",
      sale.origin === "walk_in" && sale.onlineNo !== "" ? "厂家互联网-电商平台" : media[sale.origin],
      "",
      "",
      "",
      isAborted ? dateText(dayOf(sale.abortedAt)) : "",
      yuan(sale.priceYuan),
      sale.extrasYuan > 0 ? yuan(sale.extrasYuan) : "",
      "",
      sale.insuranceYuan > 0 ? yuan(sale.insuranceYuan) : "",
      "",
      "",
      "",
      sale.loanYuan > 0 ? yuan(sale.loanYuan) : "",
      "",
      "",
      yuan(total),
      yuan(isAborted ? 0 : paid),
      "",
      yuan(isAborted ? total : total - paid),
      "",
      "",
      "",
      "",
      "",
      sale.tradedVin,
      isTrade ? dateText(delivery) : "",
      isTrade ? car.series.brand : "",
      isTrade ? car.model : "",
      sale.loanYuan > 0 ? "10251003" : "10251001",
      loan?.lender ?? "",
      loan === undefined ? "" : String(loan.months),
      sale.loanYuan > 0 ? yuan(sale.loanYuan) : "",
      "",
      "",
      isAborted ? '"客户改购他牌,""价格""原因"' : "",
      "",
      shielded(sale.onlineNo)
    ];
  }
});
