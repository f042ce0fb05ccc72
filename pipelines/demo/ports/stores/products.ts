import {worldFeed} from "../../port.ts";
import {compactDate} from "../../time.ts";
import {carProduct, products} from "../../world/products.ts";
import {series} from "../../world/series.ts";

const categories = {
  new_vehicle: "整车",
  accessory: "精品",
  maintenance_package: "保养套餐",
  parts: "配件",
  extended_warranty: "延保"
} as const;

const discontinued = ["ACC-OLD-12", "香薰挂件 旧款", "精品", "", "", "99.00"];

/** What the shops sell; some prices change from one delivery to the next, and one product ends. */
export default worldFeed({
  channel: "stores",
  feed: "products",
  file: ({day}) => `products-${compactDate(day)}.csv`,
  head: "sku,title,category,brand,series_code,list_yuan\n",
  separator: "\n",
  key: (row) => row[0]!,
  rows: ({number}) => [
    ...products.map((one, i) => [one.sku, one.title, categories[one.category], "", "", `${one.list - (i % 7 === number ? 20 : 0)}.00`]),
    ...series.map((one) => {
      const car = carProduct(one);
      return [car.sku, `${one.brand}${one.name}`, categories[car.category], one.brand, one.code, `${one.list}.00`];
    }),
    ...(number < 3 ? [discontinued] : [])
  ]
});
