import type {Pick} from "../../life/vipshop.ts";
import {lifeFeed} from "../../port.ts";
import {compactDate, DAY, timeText} from "../../time.ts";

/** Goods called to VIPshop's warehouses; nobody's orders. */
export default lifeFeed<Pick>({
  channel: "vipshop",
  feed: "picks",
  file: ({day}) => `picks-${compactDate(day)}.json`,
  head: '{"pick_details":[\n',
  tail: (records) => `\n],"total":${records}}\n`,
  separator: ",\n",
  isKeyed: true,
  places: {bad_date: "export_time"},
  items: (life) => life.picks,
  changes: (pick) => pick.changes,
  key: ({po, warehouse, at}) => `${po}|${warehouse}|${timeText(at)}`,
  row: ({po, warehouse, at, goods}) =>
    `{"po_no":"${po}","sell_st_time":"${timeText(at - 3 * DAY)}","sell_et_time":"${timeText(at + 4 * DAY)}","export_time":"${timeText(at)}","export_num":"1","warehouse":"${warehouse}","order_cate":"0","total":${goods.length},"store_sn":"","jit_type":"","pick_product_list":[${goods.map(({product, pieces}) => `{"stock":${pieces},"barcode":"${product.sku}","art_no":"${product.sku}","product_name":"${product.title}","size":"","actual_market_price":"${product.list}"}`).join(",")}]}`
});
