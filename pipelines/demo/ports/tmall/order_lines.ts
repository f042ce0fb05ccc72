import type {ShopItem, ShopOrder} from "../../life/shop.ts";
import {by, lifeFeed} from "../../port.ts";
import {timeText} from "../../time.ts";
import {listFile, statusAt} from "./orders.ts";

const header =
  "子订单编号,主订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码,支付单号,买家应付货款,买家实际支付金额,退款状态,退款金额,订单创建时间,订单付款时间"
    .split(",")
    .map((name) => `"${name}"`)
    .join(",");
interface OrderLine {
  order: ShopOrder;
  item: ShopItem;
  no: string;
}
const shield = (text: string): string => (text === "" ? "" : `=""${text}""`);

/** The lines of the shop's orders; a single line has its order's number. */
export default lifeFeed<OrderLine>({
  channel: "tmall",
  feed: "order_lines",
  file: ({day}) => listFile("ExportOrderDetailList", day),
  encoding: "gb18030",
  head: `${header}\r\n`,
  separator: "\r\n",
  delimiter: ",",
  isKeyed: true,
  places: {bad_amount: 12},
  items: (life) =>
    life.tmallOrders.flatMap((order) =>
      order.items.map((item, i) => ({order, item, no: order.items.length === 1 ? order.id : `${order.id.slice(0, -1)}${i}9`}))
    ),
  changes: ({order}) => order.changes,
  key: ({order, no}) => `${order.id}|${no}`,
  row: ({order, item, no}, at) => {
    const isPaid = by(order.paidAt, at);
    const isRefunded = item.isRefunded && by(order.refundedAt, at);
    const total = `${item.priceYuan * item.quantity}.00`;
    return [
      shield(no),
      shield(order.id),
      item.product.title,
      `${item.priceYuan}.00`,
      String(item.quantity),
      item.product.sku,
      "",
      "",
      "",
      statusAt(order, at),
      item.product.sku,
      isPaid ? shield(`${timeText(order.paidAt).slice(0, 10).replaceAll("-", "")}22001${order.id}`) : "",
      total,
      isPaid ? total : "0.00",
      isRefunded ? "退款成功" : "没有申请退款",
      isRefunded ? total : "0.00",
      timeText(order.createdAt),
      isPaid ? timeText(order.paidAt) : ""
    ].map((value) => `"${value}"`);
  }
});
