import {measure} from "./measure.ts";

export default measure({
  name: "margin",
  mart: "marts.margin_days",
  value: "coalesce(sum(margin_yuan), 0)",
  day: "day_on",
  unit: "yuan",
  better: "up",
  label: {zh: "毛利（估）", en: "Gross margin, estimated"},
  definition: {
    zh: "当月销售和售后收入乘以当日有效的毛利率（按门店、品类、品牌、维修类型），加上金融和保险机构支付的佣金。按毛利率算出的部分是估算。",
    en: "The month's sales and service revenue times the rate that held that day (by store, category, brand, job type), plus the commissions of lenders and insurers. What comes from rates is an estimate."
  }
});
