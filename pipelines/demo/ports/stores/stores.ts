import {worldFeed} from "../../port.ts";
import {compactDate, dateText, day} from "../../time.ts";
import {type Store, stores} from "../../world/stores.ts";

const text = (on: number | undefined): string => (on === undefined ? "" : dateText(on));

/** Makers' second brands, which some stores may sell since this day. */
const second = {宝马: "MINI", 奔驰: "smart", 奥迪: "奥迪进口", 雷克萨斯: "丰田", 保时捷: "保时捷认证", 沃尔沃: "极星"} as const;
const AUTHORISED = day(2022, 7, 1);
const hasSecond = (store: Store): boolean => store.index % 9 === 4;

interface Period {
  from: number;
  name: string;
  brand: string;
  brands: string;
}

/** What a store was called and allowed to sell, period by period: those that came with another group had another name and brand before. */
const periodsOf = (store: Store): Period[] => {
  const {name, brand, opened, bought, former} = store;
  const since = bought ?? opened;
  const periods: Period[] = [{from: since, name, brand: brand.name, brands: brand.name}];
  if (former !== undefined) {
    const before = former.brand.name;
    periods.unshift({from: opened, name: name.replace(brand.name, before), brand: before, brands: before});
  }
  if (hasSecond(store))
    periods.push({from: Math.max(AUTHORISED, since + 1), name, brand: brand.name, brands: `${brand.name},${second[brand.name]}`});
  return periods;
};

/** The stores: one row per store and period. */
export default worldFeed({
  channel: "stores",
  feed: "stores",
  file: ({day: on}) => `stores-${compactDate(on)}.csv`,
  head: "store_code,name,dealer_code,dealer_group,brand,brands_authorised,region,province,city,opened_on,bought_on,closed_on,from_on,to_on\n",
  separator: "\n",
  key: (row) => `${row[0]}|${row[12]}`,
  rows: (delivery, count) =>
    stores.slice(0, count).flatMap((store) => {
      const {code, dealer, group, city, opened, bought} = store;
      const closed = store.closed !== undefined && store.closed <= delivery.day ? text(store.closed) : "";
      return periodsOf(store).map(({from, name, brand, brands: authorised}, i, all) => {
        const to = all[i + 1]?.from;
        return [
          code,
          name,
          dealer,
          group,
          brand,
          authorised,
          city.region,
          city.province,
          city.name,
          text(opened),
          text(bought),
          to === undefined ? closed : "",
          text(from),
          text(to)
        ];
      });
    })
});
