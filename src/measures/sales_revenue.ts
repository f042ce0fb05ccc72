import {measure} from "./measure.ts";

export default measure({
  name: "sales_revenue",
  mart: "marts.sales_days",
  value: "coalesce(sum(revenue_yuan), 0)",
  day: "day_on",
  unit: "yuan",
  better: "up",
  label: {zh: "成交额", en: "Sales revenue"},
  definition: {
    zh: "全部品类的销售收入，含税，已扣除退款；整车在交付当日计入，其他品类在付款当日；不含售后产值。",
    en: "Revenue of all categories sold, VAT included, net of refunds; cars count on the day of delivery, all else on the day of payment. Service is apart."
  }
});
