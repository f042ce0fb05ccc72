import {worldFeed} from "../../port.ts";
import {compactDate, dateText} from "../../time.ts";
import {partnerAliases} from "../../world/partners.ts";
import {brands, series} from "../../world/series.ts";
import {type Store, storeOn, stores} from "../../world/stores.ts";

/** A closed store's WeChat shop sells on for the store that took over its customers. */
const wechatShop = (store: Store): string[][] => {
  const own = ["store", "wechat", store.appid, store.code, ""];
  if (store.closed === undefined) return [[...own, ""]];
  const day = dateText(store.closed);
  return [
    [...own, day],
    ["store", "wechat", store.appid, storeOn(store, store.closed).code, day, ""]
  ];
};

/** What each port calls our stores, series and brands. */
export default worldFeed({
  channel: "stores",
  feed: "aliases",
  file: ({day}) => `aliases-${compactDate(day)}.csv`,
  head: "kind,channel,alias,code,from_on,to_on\n",
  separator: "\n",
  key: (row) => [row[0], row[1], row[2], row[4]].join("|"),
  rows: ({number}, count) => [
    ...stores
      .slice(0, count)
      .flatMap((store) => [
        ["store", "dms", store.dealer, store.code, "", ""],
        ["store", "tmall", store.dealer, store.code, "", ""],
        ["store", "tmall", store.shopId, store.code, "", ""],
        ["store", "tmall", store.shopName, store.code, "", ""],
        ...wechatShop(store)
      ]),
    ...series.flatMap((one) => [
      ["series", "dms", one.name, one.code, "", ""],
      ["series", "tmall", one.name, one.code, "", ""],
      ["series", "tmall", one.code, one.code, "", ""]
    ]),
    ...partnerAliases(stores.slice(0, count)).map((row) => [...row, "", ""]),
    ...brands.map((brand) => ["brand", "any", brand.latin, brand.name, "", ""]),
    ["media", "any", "基盘客户转购换", "基盘客户增换购", "2020-01-01", ""],
    ["campaign", "any", "双12狂欢", "D12", "2020-12-01", ""],
    ...(number === 3 ? [["campaign", "any", "双11嗨购", "D11-2025", "2025-11-01", ""]] : [])
  ]
});
