import type {Lang, Words} from "../words.ts";

const named: Record<string, Words> = {
  total: {zh: "合计", en: "All together"},
  service: {zh: "售后", en: "Service"},
  parts: {zh: "配件和精品", en: "Parts and accessories"},
  vehicle: {zh: "下一辆车", en: "Next car"},
  finance: {zh: "金融和保险", en: "Finance and insurance"},
  service_bought: {zh: "售后 · 本集团售出的车", en: "Service, cars bought here"},
  service_came: {zh: "售后 · 外购的车", en: "Service, cars from elsewhere"},
  shop: {zh: "商城", en: "Shop"},
  replacement: {zh: "换购", en: "Replacement"},
  insurance: {zh: "保险续保", en: "Insurance renewals"},
  extended_warranty: {zh: "延保续签", en: "Warranty renewals"},
  service_plan: {zh: "保养套餐续签", en: "Plan renewals"},
  model: {zh: "模型", en: "Model"},
  naive: {zh: "按历史平均", en: "As on average so far"},
  status_quo: {zh: "与上一年相同", en: "Last year again"}
};

/** A part of value, a source or a forecast, in words. */
export const nameOf = (name: string, lang: Lang): string => named[name]?.[lang] ?? name;

export const titles = {
  equity: {zh: "客户资产", en: "Customer equity"},
  accuracy: {zh: "预测与实际", en: "Forecast and fact"},
  tracking: {zh: "售后进店：逐月累计", en: "Workshop visits, month by month"},
  deciles: {zh: "每人价值：按预测分十组", en: "Value a person, by tenth of the forecast"},
  frequency: {zh: "售后进店：按以往次数", en: "Workshop visits, by visits before"},
  retention: {zh: "合同留存", en: "Contracts that are left"},
  replacement: {zh: "换购：按预测分十组", en: "Next cars, by tenth of the forecast"}
} satisfies Record<string, Words>;
