import type {TmallCarOrder} from "../../life/online.ts";
import {by, json, lifeFeed} from "../../port.ts";
import {hash} from "../../random.ts";
import {compactDate, timeText} from "../../time.ts";

const CLOSED_UNPAID = 8;
const REFUNDED = 4;
const DONE = 6;

const statusAt = (order: TmallCarOrder, at: number): number => {
  if (!order.isPaid) return at - order.createdAt > 86_400 ? CLOSED_UNPAID : 1;
  if (by(order.refundedAt, at)) return REFUNDED;
  return by(order.consumedAt, at) ? DONE : 2;
};
const stage = (id: string, no: number, name: string, fen: number, isPaid: boolean, status: number, paidAt: number): string =>
  `{"sub_pay_order_id":"S${id}${no}","step_no":${no},"step_name":"${name}","pay_fee":${fen},"actual_pay_fee":${isPaid ? fen : 0},"pay_status":${status},"pay_time":${isPaid ? `"${timeText(paidAt)}"` : "null"}}`;

/** Whole cars ordered at Tmall: a deposit, a balance, handed over in a store; fen. */
export default lifeFeed<TmallCarOrder>({
  channel: "tmall",
  feed: "car_orders",
  file: ({day}) => `car_orders-${compactDate(day)}.json`,
  head: '{"request_id":"r0000000001","orders":[\n',
  tail: (records) => `\n],"total_results":${records}}\n`,
  separator: ",\n",
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: "created", unknown_code: "pay_status"},
  items: (life) => life.carOrders,
  changes: (order) => order.changes,
  key: (order) => order.id,
  people: (order) => [["buyer", order.contact]],
  row: (order, at) => {
    const {contact, series, store} = order;
    const status = statusAt(order, at);
    const isBalanced = by(order.balanceAt, at) && status !== REFUNDED;
    const deposit = order.depositYuan * 100;
    const total = deposit + order.balanceYuan * 100;
    const paid = !order.isPaid ? 0 : isBalanced ? total : deposit;
    const isConsumed = status === DONE;
    const refund = status === REFUNDED ? 5 : 9;
    const modified = order.changes.findLast((change) => change <= at)! + (order.isPaid ? 300 : 0);
    const shop = json(isConsumed ? store.shopId : "");
    return `{"order_id":"${order.id}","seller_nick":"华翔整车旗舰店","buyer_nick":"${order.nick}","buyer_open_uid":"AAH${hash(Number(contact.truth), 11).toString(36)}${hash(Number(contact.truth), 12).toString(36)}","buyer_name_collect":"${contact.name}","buyer_identity_collect":${json(contact.nationalId)},"buyer_mobile":${json(contact.mobile)},"car_delivery":"${contact.city.name}${contact.district}","actual_paid_fee":${paid},"refund_status":${refund},"pay_status":${status},"created":"${timeText(order.createdAt)}","modified":"${timeText(modified)}","pay_order":{"pay_order_id":"P${order.id.slice(4)}","total_fee":${total},"actual_total_fee":${paid},"pay_status":${status},"sub_pay_orders":[${stage(order.id.slice(4), 1, "定金", deposit, order.isPaid, status, order.createdAt + 180)},${stage(order.id.slice(4), 2, "尾款", total - deposit, isBalanced, isBalanced ? status : status === REFUNDED ? CLOSED_UNPAID : 1, order.balanceAt)}]},"item":{"num_iid":"7000${hash(series.list) % 100_000_000}","title":"${series.brand}${series.name} ${order.model} 整车","outer_iid":"${series.code}"},"sku":{"sku_id":"5000${hash(series.list, 1) % 100_000_000}","outer_sku_id":"CAR-${series.code}","sku_properties_name":"颜色分类:${order.color}"},"sub_orders":[{"order_id":"${order.id.slice(0, -1)}8","seller_nick":"华翔整车旗舰店","buyer_nick":"${order.nick}","et_shop_id":"${store.shopId}","et_shop_name":"${store.shopName}","consume_shop_id":${shop},"consume_shop_name":${json(isConsumed ? store.shopName : "")},"consume_time":${isConsumed ? `"${timeText(order.consumedAt)}"` : "null"},"option_list":"[]","seller_definition_field":"","actual_paid_fee":${paid},"pay_status":${status},"refund_status":${refund}}]}`;
  }
});
