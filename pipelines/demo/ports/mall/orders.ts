import type {MallOrder, Stage} from "../../life/mall.ts";
import type {ShopItem} from "../../life/shop.ts";
import {by, json, lifeFeed, yuan} from "../../port.ts";
import {compactDate, DAY, epoch} from "../../time.ts";

const types = {goods: 0, car: 2, lot: 4};
const payKinds = {full: 0, deposit: 1, balance: 2};

/** 0 unpaid, 1 paid, 2 shipped, 3 done, 4 closed, 6 waits for the balance. */
const statusAt = (order: MallOrder, at: number): number => {
  if (by(order.closedAt, at)) return 4;
  if (by(order.doneAt, at)) return 3;
  if (by(order.shippedAt, at)) return 2;
  if (!by(order.paidAt, at)) return 0;
  return order.stages.every(({paidAt}) => by(paidAt, at)) ? 1 : 6;
};
const moment = (happens: number, at: number): string => (by(happens, at) ? `${epoch(happens)}000` : "null");

const line = (item: ShopItem, id: string, isRefunded: boolean): string => {
  const {product, quantity, priceYuan} = item;
  const sum = yuan(priceYuan * quantity);
  return `{"id":"${id}","productSn":"SN-${product.sku}","productSkuCode":"${product.sku}","productName":"${product.title}","productBrand":"","productPrice":${yuan(product.list)},"productQuantity":${quantity},"itemAmount":"${sum}",${isRefunded ? `"refundAmount":"${sum}",` : ""}"productAttr":"[]","isGift":0}`;
};
const payment = ({no, kind, yuan: amount, paidAt}: Stage, at: number): string =>
  `{"paySn":"${no}","stage":${payKinds[kind]},"payType":${1 + (amount % 2)},"payAmount":"${yuan(amount)}","payStatus":${by(paidAt, at) ? 1 : 0},"payTime":${moment(paidAt, at)}}`;

/** Orders of the group's own shop: milliseconds, yuan as text, lines and payments nested. */
export default lifeFeed<MallOrder>({
  channel: "mall",
  feed: "orders",
  file: ({day}) => `orders-${compactDate(day)}.ndjson.gz`,
  isGzip: true,
  head: "",
  tailRecords: 1,
  variant: ({day}) => ({
    head: `{"orderSn":"T${day}","memberId":600000000,"status":5,"orderType":0,"sourceType":0,"storeCode":"","createTime":${epoch(day * DAY)}000,"modifyTime":${epoch(day * DAY)}000,"paymentTime":null,"deliveryTime":null,"receiveTime":null,"payAmount":"0.01","promotionCode":null,"receiverName":"","receiverPhone":null,"receiverProvince":"","receiverCity":"","receiverRegion":"","receiverDetailAddress":"","note":"测试订单","deleteStatus":0,"lotNo":null,"vehicle":null,"orderItemList":[],"payList":[]}\n`
  }),
  separator: "\n",
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: "createTime", unknown_code: "status", bad_amount: "payAmount", test_record: "note"},
  items: (life) => life.mallOrders,
  changes: (order) => order.changes,
  key: (order) => order.id,
  people: (order) => [["consignee", order.contact]],
  row: (order, at) => {
    const {buyer, contact, items, stages, series} = order;
    const updated = order.changes.findLast((change) => change <= at)!;
    const total = yuan(items.reduce((sum, item) => sum + item.priceYuan * item.quantity, 0));
    const isBack = by(order.refundedAt, at);
    const vehicle =
      series === undefined
        ? "null"
        : `{"vin":${json(by(order.doneAt, at) ? order.vin : "")},"brandName":"${series.brand}","seriesCode":"${series.code}","modelName":"${order.model}"}`;
    return `{"orderSn":"${order.id}","memberId":${buyer.id},"status":${statusAt(order, at)},"orderType":${types[order.kind]},"sourceType":${order.createdAt % 4},"storeCode":"${order.store.code}","createTime":${epoch(order.createdAt)}000,"modifyTime":${epoch(updated)}000,"paymentTime":${moment(order.paidAt, at)},"deliveryTime":${moment(order.shippedAt, at)},"receiveTime":${moment(order.doneAt, at)},"totalAmount":"${total}","payAmount":"${total}","freightAmount":"0.00","couponAmount":"0.00","integrationAmount":"0.00","useIntegration":0,"promotionCode":${json(order.campaign)},"receiverName":"${contact.isCompany ? contact.contactName : contact.name}","receiverPhone":${json(contact.mobile)},"receiverProvince":"${contact.city.province}","receiverCity":"${contact.city.name}","receiverRegion":"${contact.district}","receiverDetailAddress":"${contact.address}","note":"","deleteStatus":0,"lotNo":${json(order.lotNo)},"vehicle":${vehicle},"orderItemList":[${items.map((item, i) => line(item, `${order.id}${i + 1}`, item.isRefunded && isBack)).join(",")}],"payList":[${stages.map((one) => payment(one, at)).join(",")}]}`;
  }
});
