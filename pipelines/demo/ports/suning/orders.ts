import type {ShopItem} from "../../life/shop.ts";
import {type SuningOrder, suningUser} from "../../life/suning.ts";
import {by, json, lifeFeed} from "../../port.ts";
import {compactDate, timeText} from "../../time.ts";
import {suningShop} from "../../world/partners.ts";

const CANCELLED = "0";
const UNPAID = "5";
const PAID = "10";
const SHIPPED = "20";
const DONE = "30";
const CLOSED = "40";

const statusAt = ({reserve, ...order}: SuningOrder, at: number): string => {
  if (reserve !== undefined && by(reserve.returnedAt, at)) return CANCELLED;
  if (reserve !== undefined && by(reserve.keptAt, at)) return CLOSED;
  if (reserve !== undefined && !by(reserve.balanceAt, at)) return UNPAID;
  if (by(order.closedAt, at)) return by(order.paidAt, at) ? CLOSED : CANCELLED;
  if (by(order.doneAt, at)) return DONE;
  if (by(order.shippedAt, at)) return SHIPPED;
  return by(order.paidAt, at) ? PAID : UNPAID;
};

const yuan = (amount: number): string => `${amount}.00`;
const reserveAt = ({reserve}: SuningOrder, total: number, at: number): string => {
  if (reserve === undefined) return '"reservedepositamount":"","reservebalanceamount":"","reservestatus":""';
  const state = by(reserve.returnedAt, at) ? "R" : by(reserve.keptAt, at) ? "P" : "M";
  return `"reservedepositamount":"${yuan(reserve.depositYuan)}","reservebalanceamount":"${yuan(total - reserve.depositYuan)}","reservestatus":"${state}"`;
};

const shopOf = ({isFitted, store}: SuningOrder): string =>
  isFitted
    ? `"carShopCode":"${suningShop(store)}","carShopName":"${store.shopName}","carShopAddr":"${store.city.name}","carShopTel":"${store.landline}","carShopSerWay":"2"`
    : '"carShopCode":"","carShopName":"","carShopAddr":"","carShopTel":"","carShopSerWay":""';

const line = (order: SuningOrder, item: ShopItem, place: number, at: number): string => {
  const total = item.priceYuan * item.quantity;
  const isReturned = item.isRefunded && by(order.refundedAt, at);
  const coupon = order.createdAt % 7 === 0 ? Math.min(50, total - 1) : 0;
  const paid = `{"paycode":"1101","banktypecode":"","payamount":"${yuan(total - coupon)}","merchantPercent":"100","platformPercent":"0"}`;
  const bonus = `,{"paycode":"6901","banktypecode":"","payamount":"${yuan(coupon)}","merchantPercent":"0","platformPercent":"100"}`;
  return `{"orderLineNumber":"${order.id}${place + 1}","orderLineStatus":"${by(order.doneAt, at) ? 30 : by(order.shippedAt, at) ? 20 : 10}","productCode":"0000${item.product.list}${item.product.sku.length}","itemCode":"${item.product.sku}","productName":"${item.product.title}","saleNum":"${item.quantity}","unitPrice":"${yuan(item.priceYuan)}","payAmount":"${yuan(total)}","transportFee":"0.00","coupontotalMoney":"0.00","vouchertotalMoney":"0.00","payTotalAmount":"0.00","returnOrderFlag":"${isReturned ? 1 : 0}","orderchannel":"${order.createdAt % 4 === 0 ? "PC" : "MOBILE"}","prmtcode":"","activitytype":"${order.reserve === undefined ? "" : "05"}",${reserveAt(order, total, at)},"expresscompanycode":"","expressno":"","couponList":[],${shopOf(order)},"paymentList":[${paid}${coupon > 0 ? bonus : ""}]}`;
};

/** Orders at Suning with their lines, yuan as text. */
export default lifeFeed<SuningOrder>({
  channel: "suning",
  feed: "orders",
  file: ({day}) => `orders-${compactDate(day)}.json`,
  head: '{"sn_responseContent":{"sn_body":{"orderQuery":[\n',
  tail: (records) => `\n]},"sn_head":{"pageNo":1,"pageTotal":1,"totalSize":${records}}}}\n`,
  separator: ",\n",
  isKeyed: true,
  places: {bad_date: "orderSaleTime", unknown_code: "orderTotalStatus", bad_amount: "payTotalAmount", test_record: "buyerOrdRemark"},
  items: (life) => life.suningOrders,
  changes: (order) => order.changes,
  key: (order) => order.id,
  people: (order) => [["consignee", order.contact]],
  row: (order, at, {person}) => {
    const {contact, items} = order;
    const total = items.reduce((sum, item) => sum + item.priceYuan * item.quantity, 0);
    return `{"orderCode":"${order.id}","orderSaleTime":"${timeText(order.createdAt)}","orderTotalStatus":"${statusAt(order, at)}","userName":"${suningUser(person)}","customerName":${json(contact.name)},"mobNum":${json(contact.mobile)},"provinceCode":"","provinceName":"${contact.city.province}","cityCode":"","cityName":"${contact.city.name}","districtCode":"","districtName":"${contact.district}","customerAddress":"${contact.address}","buyerOrdRemark":"","sellerOrdRemark":"","payType":"01","payTotalAmount":"${yuan(total)}","needinvoiceflag":"N","evaluationMark":"0","orderDetail":[${items.map((item, i) => line(order, item, i, at)).join(",")}]}`;
  }
});
