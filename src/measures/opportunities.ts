import {measure} from "./measure.ts";

export default measure({
  name: "opportunities",
  mart: "marts.opportunity_days",
  value: "coalesce(sum(opportunities), 0)",
  day: "day_on",
  unit: "opportunities",
  better: "up",
  label: {zh: "购车商机", en: "Car opportunities"},
  definition: {
    zh: "当月开始的购车商机：同一客户对同一品牌的线索、到店、试驾和订单，间隔不超过 60 天算一个；一人在多家询价不重复计。",
    en: "People who began to shop for a brand in the month: leads, showroom visits, test drives and orders of one person and brand within 60 days of each other are one, however many dealers were asked."
  }
});
