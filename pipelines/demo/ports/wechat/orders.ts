import {type ShopItem, type ShopOrder, showsNumber} from "../../life/shop.ts";
import {by, json, lifeFeed} from "../../port.ts";
import {hash} from "../../random.ts";
import {compactDate, DAY, epoch, timeText} from "../../time.ts";

/** 10 unpaid, 20 paid, 30 shipped, 100 done, 200 all refunded, 250 cancelled. */
const statusAt = (order: ShopOrder, at: number): number => {
  if (by(order.closedAt, at)) return by(order.paidAt, at) ? 200 : 250;
  if (by(order.doneAt, at)) return 100;
  if (by(order.shippedAt, at)) return 30;
  return by(order.paidAt, at) ? 20 : 10;
};

const product = (item: ShopItem, isRefunded: boolean): string => {
  const id = hash(item.product.list, item.product.sku.length) % 10_000_000;
  const fen = item.priceYuan * 100;
  return `{"product_id":"1${id}","sku_id":"2${item.product.sku}","sku_cnt":${item.quantity},"sale_price":${fen},"real_price":${fen * item.quantity},"market_price":${item.product.list * 100},"title":"${item.product.title}","sku_code":"${item.product.sku}","out_product_id":"","out_sku_id":"","sku_attrs":[],"on_aftersale_sku_cnt":0,"finish_aftersale_sku_cnt":${isRefunded ? item.quantity : 0},"is_free_gift":0,"is_discounted":false}`;
};

const telephone = (order: ShopOrder): string => {
  const {mobile} = order.contact;
  if (showsNumber(order)) return `"tel_number":${json(mobile)},"house_number":"","use_tel_number":0`;
  const masked = /^1\d{10}$/.test(mobile) ? `${mobile.slice(0, 3)}****${mobile.slice(7)}` : "";
  const draw = hash(order.createdAt, 41);
  return `"tel_number":${json(masked)},"house_number":"","use_tel_number":1,"tel_number_ext_info":{"real_tel_number":${json(masked)},"virtual_tel_number":"1700${String(draw % 10_000_000).padStart(7, "0")},${1000 + (draw % 9000)}","virtual_tel_expire_time":${epoch(order.createdAt) + 1_296_000},"get_virtual_tel_cnt":0}`;
};

/** The shop's daily trial of its own checkout: a test order in every file, so that none is ever empty. */
const trial = (day: number): string =>
  `{"appid":"wx3c7a51be9d20f4e6","order_id":"37${day}00000000000","openid":"o0_staff","unionid":null,"status":250,"create_time":${epoch(day * DAY)},"update_time":${epoch(day * DAY) + 60},"order_detail":{"product_infos":[{"product_id":"1","sku_id":"1","sku_cnt":1,"sale_price":1,"real_price":1,"market_price":0,"title":"测试商品","sku_code":"TEST","finish_aftersale_sku_cnt":0,"is_free_gift":0}],"price_info":{"product_price":1,"order_price":1},"pay_info":{"prepayId":"","prepay_time":0},"delivery_info":{"ship_done_time":0,"deliver_method":0},"ext_info":{"customer_notes":"","merchant_notes":"测试订单","confirm_receipt_time":0,"order_scene":1},"source_info":[]},"aftersale_detail":{"on_aftersale_order_cnt":0,"aftersale_order_list":[]}}`;

/** Orders of the stores' WeChat shops: epoch seconds, fen, nested; the first file a gzipped array, the others one order a line. */
export default lifeFeed<ShopOrder>({
  channel: "wechat",
  feed: "orders",
  file: ({day}) => `orders-${compactDate(day)}.ndjson`,
  head: "",
  separator: "\n",
  tailRecords: 1,
  variant: ({number, day}) =>
    number > 1
      ? {tail: () => `${trial(day)}\n`}
      : {
          file: () => `orders-${compactDate(day)}.json.gz`,
          isGzip: true,
          head: "[",
          separator: ",",
          tail: (records) => `${records > 0 ? "," : ""}${trial(day)}]`
        },
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: "create_time", unknown_code: "status", test_record: "merchant_notes"},
  items: (life) => life.wechatOrders,
  changes: (order) => order.changes,
  key: (order) => order.id,
  people: (order) => [
    ["account", order.contact],
    ["consignee", order.contact]
  ],
  row: (order, at) => {
    const {contact, items, store} = order;
    const account = order.account!;
    const isPaid = by(order.paidAt, at);
    const status = statusAt(order, at);
    const updated = order.changes.findLast((change) => change <= at)!;
    const total = items.reduce((sum, item) => sum + item.priceYuan * item.quantity, 0) * 100;
    const isFull = showsNumber(order);
    const pay = isPaid
      ? `{"prepayId":"wx${order.id.slice(-10)}","prepay_time":${epoch(order.createdAt) + 10},"pay_time":${epoch(order.paidAt)},"transaction_id":"4200${timeText(order.paidAt).slice(0, 10).replaceAll("-", "")}${order.id.slice(-14)}"}`
      : `{"prepayId":"","prepay_time":0}`;
    return `{"appid":"${account.appid}","order_id":"${order.id}","openid":"${account.openid}","unionid":${order.createdAt % 10 === 0 ? "null" : json(account.unionid)},"status":${status},"create_time":${epoch(order.createdAt)},"update_time":${epoch(updated)},"order_detail":{"product_infos":[${items.map((item) => product(item, item.isRefunded && by(order.refundedAt, at))).join(",")}],"price_info":{"product_price":${total},"order_price":${total},"freight":0,"discounted_price":0,"is_discounted":false,"original_order_price":${total},"merchant_receieve_price":${total}},"pay_info":${pay},"delivery_info":{"address_info":{"user_name":"${isFull ? contact.name : `${contact.name[0]}**`}","postal_code":"","province_name":"${contact.city.province}","city_name":"${contact.city.name}","county_name":"${contact.district}","detail_info":"${isFull ? contact.address : `${contact.address.slice(0, 3)}****`}",${telephone(order)},"hash_code":"hc${hash(contact.name.length, order.createdAt).toString(16)}"},"delivery_product_info":[],"ship_done_time":${by(order.shippedAt, at) ? epoch(order.shippedAt) : 0},"deliver_method":${order.isCarDeposit ? 1 : 0}},"ext_info":{"customer_notes":"","merchant_notes":"","confirm_receipt_time":${status === 100 ? epoch(order.doneAt) : 0},"finder_id":"","live_id":"","order_scene":${1 + (order.createdAt % 6)}},"source_info":[{"sku_id":"2${items[0]!.product.sku}","account_type":1,"account_id":"sph${store.code}","sale_channel":0,"account_nickname":"${store.shopName}"}],"settle_info":{"predict_commission_fee":0}},"aftersale_detail":{"on_aftersale_order_cnt":0,"aftersale_order_list":[]}}`;
  }
});
