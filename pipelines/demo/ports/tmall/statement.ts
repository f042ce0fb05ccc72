import type {ShopOrder} from "../../life/shop.ts";
import {lifeFeed} from "../../port.ts";
import {hash} from "../../random.ts";
import {compactDate, dayOf, timeText} from "../../time.ts";

/** What the platform keeps of an order, per cent. */
const FEE = 5;
interface Entry {
  order: ShopOrder;
  isFee: boolean;
}
const typeOf = ({isFee}: Entry): string => (isFee ? "收费" : "交易付款");
const numberOf = ({order}: Entry): string => `${compactDate(dayOf(order.doneAt))}22001400${order.id.slice(-13)}`;
/** What reached the account for an order, less what the buyer got back before; fen. */
const incomeOf = (order: ShopOrder): number =>
  order.items.reduce((sum, one) => sum + (one.isRefunded ? 0 : one.priceYuan * one.quantity), 0) * 100;
const feeOf = (order: ShopOrder): number => Math.round((incomeOf(order) * FEE) / 100);
const text = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;

/** The accessories shop's statement: an order's money once it is done, and the commission a second later. */
export default lifeFeed<Entry>({
  channel: "tmall",
  feed: "statement",
  file: ({day}) => `statement-${compactDate(day)}.csv`,
  encoding: "gb18030",
  head: "业务流水号,商户订单号,入账时间,收入（+元）,支出（-元）,账户余额（元）,业务类型,备注\r\n",
  tail: (records, fen) => `#合计：${records}笔，共${text(fen)}元,,,,,,,\r\n`,
  tailRecords: 1,
  separator: "\r\n",
  delimiter: ",",
  isKeyed: true,
  places: {bad_date: 2, bad_amount: 3, unknown_code: 6},
  items: (life) =>
    life.tmallOrders
      .filter(({doneAt}) => Number.isFinite(doneAt))
      .flatMap((order) => [
        {order, isFee: false},
        {order, isFee: true}
      ]),
  changes: ({order, isFee}) => [order.doneAt + (isFee ? 1 : 0)],
  key: (entry) => `${numberOf(entry)}|${typeOf(entry)}`,
  amount: ({order, isFee}) => (isFee ? -feeOf(order) : incomeOf(order)),
  row: (entry) => {
    const {order, isFee} = entry;
    return [
      `${numberOf(entry)}\t`,
      `T200P${order.id}\t`,
      timeText(order.doneAt + (isFee ? 1 : 0)),
      isFee ? "0.00" : text(incomeOf(order)),
      isFee ? `-${text(feeOf(order))}` : "0.00",
      text(10_000_000 + (hash(order.createdAt) % 90_000_000)),
      typeOf(entry),
      isFee ? `天猫佣金（类目）{${order.id}}扣款` : ""
    ];
  }
});
