import type {ShopItem, ShopOrder} from "../../life/shop.ts";
import {lifeFeed} from "../../port.ts";
import {compactDate, timeText} from "../../time.ts";

interface OxoLine {
  order: ShopOrder;
  item: ShopItem;
}

/** The lines of store orders with the price of a piece. */
export default lifeFeed<OxoLine>({
  channel: "vipshop",
  feed: "oxo_lines",
  file: ({day}) => `oxo_lines-${compactDate(day)}.json`,
  head: '{"orders":[\n',
  tail: () => "\n]}\n",
  separator: ",\n",
  isKeyed: true,
  places: {bad_amount: "price"},
  items: (life) => life.oxoOrders.flatMap((order) => order.items.map((item) => ({order, item}))),
  changes: ({order}) => [order.createdAt],
  key: ({order, item}) => `${order.id}|${item.product.sku}`,
  row: ({order, item}) =>
    `{"order_id":"${order.id}","barcode":"${item.product.sku}","amount":${item.quantity},"price":${item.priceYuan}.0,"brand_name":"华翔","product_name":"${item.product.title}","sales_or_schedule_id":"88","date":"${timeText(order.createdAt)}","promotions":[],"errors":[]}`
});
