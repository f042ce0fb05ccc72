import type {ShopOrder} from "../../life/shop.ts";
import {by, json, lifeFeed} from "../../port.ts";
import {compactDate, timeText} from "../../time.ts";
import {vipStore} from "../../world/partners.ts";

/** Orders that a store fulfils: an address down to the district, no buyer, no price. */
export default lifeFeed<ShopOrder>({
  channel: "vipshop",
  feed: "oxo_orders",
  file: ({day}) => `oxo_orders-${compactDate(day)}.json`,
  head: '{"has_next":false,"occupied_orders":[\n',
  tail: () => "\n]}\n",
  separator: ",\n",
  isKeyed: true,
  places: {bad_date: "create_time"},
  items: (life) => life.oxoOrders,
  changes: (order) => order.changes,
  key: (order) => order.id,
  row: ({id, createdAt, shippedAt, store, contact, items}, at) =>
    `{"order_id":"${id}","parent_order_id":"${id}","create_time":"${timeText(createdAt)}","business_type":1,"order_source":[],"province_code":"","province":"${contact.city.province}","city_code":"","city":"${contact.city.name}","district_code":"","district":"${contact.district}","invoice_type":0,"barcodes":[${items.map(({product, quantity}) => `{"barcode":"${product.sku}","amount":${quantity},"brand_id":10011,"cooperation_no":7,"warehouse":"","sales_source_indicator":1,"sales_no":88}`).join(",")}],"store_sn":"${vipStore(store)}","transport_no":${json(by(shippedAt, at) ? `SF${id}` : "")}}`
});
