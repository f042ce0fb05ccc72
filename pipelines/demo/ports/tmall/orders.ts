import {isFlagship, type ShopOrder} from "../../life/shop.ts";
import {by, lifeFeed} from "../../port.ts";
import {hash} from "../../random.ts";
import {compactDate, timeText} from "../../time.ts";

const names =
  "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,特权订金订单id,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易";
const header = names
  .split(",")
  .map((name) => `"${name}"`)
  .join(",");
const FLAGSHIP = "华翔汽车用品旗舰店";

export const listFile = (name: string, day: number): string => `${name}${compactDate(day)}2359.csv`;
export const statusAt = (order: ShopOrder, at: number): string => {
  if (by(order.closedAt, at)) return "交易关闭";
  if (by(order.doneAt, at)) return "交易成功";
  if (by(order.shippedAt, at)) return "卖家已发货，等待买家确认";
  return by(order.paidAt, at) ? "买家已付款，等待卖家发货" : "等待买家付款";
};
export const orderYuan = (order: ShopOrder): number => order.items.reduce((sum, item) => sum + item.priceYuan * item.quantity, 0);

const maskedPhone = (mobile: string): string => (/^1\d{10}$/.test(mobile) ? `${mobile.slice(0, 3)}****${mobile.slice(7)}` : "");
/** The platform's relay: a number of its own with an extension, good for some days. */
const relay = (order: ShopOrder): string => {
  const draw = hash(order.createdAt, order.contact.name.charCodeAt(0));
  return `1700${String(draw % 10_000_000).padStart(7, "0")}-${String(1000 + (draw % 9000))}`;
};

/** Orders of the accessories shop: every field quoted but the number; the buyer masked. */
export default lifeFeed<ShopOrder>({
  channel: "tmall",
  feed: "orders",
  file: ({day}) => listFile("ExportOrderList", day),
  encoding: "gb18030",
  head: `${header}\r\n`,
  separator: "\r\n",
  delimiter: ",",
  isKeyed: true,
  places: {bad_date: 17, unknown_code: 10, bad_amount: 6, test_record: 23},
  items: (life) => life.tmallOrders,
  changes: (order) => order.changes,
  key: (order) => order.id,
  people: (order) => [
    ["buyer", order.contact],
    ["consignee", order.contact]
  ],
  row: (order, at) => {
    const {contact, items, store} = order;
    const isPaid = by(order.paidAt, at);
    const isShipped = by(order.shippedAt, at);
    const isClosed = by(order.closedAt, at);
    const total = `${orderYuan(order)}.00`;
    const mobile = maskedPhone(contact.mobile);
    const values = [
      order.nick,
      order.createdAt % 5 === 0 ? mobile : "",
      total,
      "0.00",
      "0",
      total,
      "0",
      isPaid ? (order.createdAt % 17 === 0 ? `${total}元` : total) : "0.00",
      "0",
      statusAt(order, at),
      order.createdAt % 13 === 0 ? '请发,""黑色""款' : "",
      `${contact.name[0]}**`,
      `${contact.city.province} ${contact.city.name} ${contact.district} ${contact.address.slice(0, 3)}****`,
      "快递",
      "",
      `'${order.createdAt % 3 === 0 ? relay(order) : mobile}`,
      timeText(order.createdAt),
      isPaid ? timeText(order.paidAt) : "",
      items.map((item) => item.product.title).join(","),
      String(items.length),
      isShipped ? `No:SF${order.id.slice(-13)}` : "",
      isShipped ? "顺丰速运" : "",
      "",
      String(items.reduce((sum, item) => sum + item.quantity, 0)),
      "0",
      isFlagship(order) ? FLAGSHIP : store.shopName,
      isClosed ? (isPaid ? "退款成功" : "买家未付款") : "",
      "0.00元",
      "0元",
      "",
      "手机订单",
      "",
      "",
      "",
      "",
      "",
      "",
      "0元",
      "0元",
      "否"
    ];
    return [`="${order.id}"`, ...values.map((value) => `"${value}"`)];
  }
});
