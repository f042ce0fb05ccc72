import type {Delivery} from "../../deliveries.ts";
import {worldFeed} from "../../port.ts";
import {compactDate, dateText, pad2, parseDay} from "../../time.ts";
import {workbook} from "../../workbook.ts";
import {type Store, stores} from "../../world/stores.ts";

const header = ["月份", "门店编码", "门店", "类别", "单位", "目标值"];
/** Share of a year's business by month, as the planners see it. */
const shape = [0.09, 0.06, 0.08, 0.08, 0.08, 0.08, 0.075, 0.075, 0.09, 0.085, 0.095, 0.11];
/** Cars a year and store; the group grows by a tenth a year. */
const CARS = 620;

const planOf = (store: Store, year: number, month: number, isRevised: boolean): string[][] => {
  const size = 0.7 + ((store.index * 37) % 60) / 100;
  const growth = 1.1 ** (year - 2025) * (isRevised ? 1.05 : 1);
  const cars = Math.round(CARS * size * growth * shape[month - 1]!);
  const price = (store.series[0]!.list + store.series.at(-1)!.list) / 20_000;
  const place = [`${year}-${pad2(month)}`, store.code, store.name];
  return [
    [...place, "整车", "台", String(cars)],
    [...place, "整车", "万元", (cars * price * 0.8).toFixed(2)],
    [...place, "售后", "万元", (cars * 1.9).toFixed(2)]
  ];
};

/** Targets of the delivery's year and the one before; in the last delivery December is raised. */
const rows = ({day, number}: Delivery, count: number): string[][] => {
  const year = Number(dateText(day).slice(0, 4));
  return stores
    .slice(0, count)
    .flatMap((store) =>
      [year - 1, year].flatMap((one) => shape.flatMap((_, i) => planOf(store, one, i + 1, number === 3 && one === year && i === 11)))
    );
};

/** The planners' workbook, whole in each delivery. */
export default worldFeed({
  channel: "stores",
  feed: "targets",
  file: ({day}) => `targets-${compactDate(day)}.xlsx`,
  head: header.join(),
  separator: "\n",
  bytes: (rows) =>
    workbook(
      "经营目标",
      ["门店经营目标", "单位：台、万元"],
      header,
      rows.map(([month = "", code = "", name = "", category = "", unit = "", target]) => [
        {month: parseDay(`${month}-01`)},
        code,
        name,
        category,
        unit,
        Number(target)
      ])
    ),
  key: (row) => [row[0], row[1], row[3], row[4]].join("|"),
  rows
});
