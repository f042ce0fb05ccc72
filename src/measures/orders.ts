import {measure} from "./measure.ts";

export default measure({
  name: "orders",
  mart: "marts.sales_days",
  value: "coalesce(sum(orders), 0)",
  day: "day_on",
  unit: "orders",
  better: "up",
  label: {zh: "订单", en: "Orders"},
  definition: {
    zh: "当月下单的订单数，全部渠道和品类，含后来取消的；线上下单、门店交付的车只计一次。",
    en: "Orders placed in the month, all channels and categories, those cancelled later included; a car ordered online and delivered by a store counts once."
  }
});
