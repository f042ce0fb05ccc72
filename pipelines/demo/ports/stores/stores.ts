import {worldFeed} from "../../port.ts";
import {compactDate, dateText} from "../../time.ts";
import {brands} from "../../world/series.ts";
import {type Store, stores} from "../../world/stores.ts";

const day = (on: number | undefined): string => (on === undefined ? "" : dateText(on));
const row = (store: Store, name: string, group: string, brand: string, closed: string, from: string, to: string): string[] => [
  store.code,
  name,
  store.dealer,
  group,
  brand,
  brand,
  store.city.region,
  store.city.province,
  store.city.name,
  day(store.opened),
  day(store.bought),
  closed,
  from,
  to
];

/** A store, one row per period: those that came with another group were called otherwise before. */
export default worldFeed({
  channel: "stores",
  feed: "stores",
  file: ({day: on}) => `stores-${compactDate(on)}.csv`,
  head: "store_code,name,dealer_code,dealer_group,brand,brands_authorised,region,province,city,opened_on,bought_on,closed_on,from_on,to_on\n",
  separator: "\n",
  key: (row) => `${row[0]}|${row[12]}`,
  rows: (delivery, count) =>
    stores.slice(0, count).flatMap((store) => {
      const closed = store.closed !== undefined && store.closed <= delivery.day ? day(store.closed) : "";
      const now = row(store, store.name, store.group, store.brand.name, closed, day(store.bought ?? store.opened), "");
      if (store.bought === undefined) return [now];
      const formerBrand = brands[(store.index + 2) % brands.length]!.name;
      return [
        row(store, store.name.replace(store.brand.name, formerBrand), store.group, formerBrand, "", day(store.opened), day(store.bought)),
        now
      ];
    })
});
