import {measure} from "./measure.ts";

export default measure({
  name: "crossed_share",
  mart: "marts.deals",
  value:
    "cast(sum(case when direction in ('online_to_offline', 'offline_to_online') then deals else 0 end) as double) / nullif(sum(deals), 0)",
  day: "day_on",
  unit: "ratio",
  better: "up",
  label: {zh: "线上线下贯通", en: "Deals online and offline"},
  definition: {
    zh: "当月开始的购车成交单中，既有线上订单又由门店成交的比例（线上转线下和线下转线上都算），已取消的不计。",
    en: "Part of the car deals begun in the month that have an online order and a store's order, in either direction; cancelled ones do not count."
  }
});
