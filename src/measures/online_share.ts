import {measure} from "./measure.ts";

export default measure({
  name: "online_share",
  mart: "marts.sales_days",
  value:
    "cast(sum(case when channel <> 'dms' and channel not like 'dms|_%' escape '|' then orders else 0 end) as double) / nullif(sum(orders), 0)",
  day: "day_on",
  unit: "ratio",
  better: "up",
  label: {zh: "线上订单占比", en: "Online share of orders"},
  definition: {
    zh: "当月订单中来自线上渠道（非门店 DMS）的比例。",
    en: "Part of the month's orders that came through an online channel, not through a store's ERP."
  }
});
