import type {ShopOrder} from "../../life/shop.ts";
import {by, json, lifeFeed} from "../../port.ts";
import {compactDate, timeText} from "../../time.ts";

const statusAt = (order: ShopOrder, at: number): string => {
  if (by(order.closedAt, at)) return "49";
  if (by(order.doneAt, at)) return "60";
  return by(order.shippedAt, at) ? "22" : "10";
};

/** Orders that we send to VIPshop's buyers; `country` is the district. */
export default lifeFeed<ShopOrder>({
  channel: "vipshop",
  feed: "dropship_orders",
  file: ({day}) => `dropship_orders-${compactDate(day)}.json`,
  head: '{"dvd_order_list":[\n',
  tail: (records) => `\n],"total":${records}}\n`,
  separator: ",\n",
  isKeyed: true,
  places: {bad_date: "add_time", unknown_code: "order_status", bad_amount: "vip_order_total_amount", test_record: "remark"},
  items: (life) => life.dropships,
  changes: (order) => order.changes,
  key: (order) => order.id,
  people: (order) => [["buyer", order.contact]],
  row: (order, at) => {
    const {contact, items, createdAt} = order;
    const total = items.reduce((sum, item) => sum + item.priceYuan * item.quantity, 0);
    const listed = items.reduce((sum, item) => sum + item.product.list * item.quantity, 0);
    return `{"order_id":"${order.id}","order_status":"${statusAt(order, at)}","buyer":${json(contact.name)},"address":"${contact.address}","mobile":${json(contact.mobile)},"tel":${json(contact.landline)},"postcode":"","country_id":"","province":"${contact.city.province}","city":"${contact.city.name}","country":"${contact.district}","invoice":"","invoice_type":"0","tax_pay_no":"","carriage":0,"remark":"","transport_day":"工作日送货","vendor_id":550011,"vendor_name":"华翔汽车用品","product_money":"${listed}.00","add_time":"${timeText(createdAt)}","vis_add_time":"${timeText(createdAt)}","po_no":"","vip_order_total_amount":${total}.0,"invoice_amount":0,"vip_card_amount":0,"area_warehouse_id":"VIP_SH"}`;
  }
});
