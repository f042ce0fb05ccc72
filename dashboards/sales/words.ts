import type {Words} from "../words.ts";

/** Where a deal began and where it was signed. */
export const directions: Record<string, Words> = {
  store: {zh: "只在门店", en: "Store only"},
  online_to_offline: {zh: "线上转线下", en: "Online, then store"},
  offline_to_online: {zh: "线下转线上", en: "Store, then online"},
  online: {zh: "只在线上", en: "Online only"}
};

/** Days from a lead to the next showroom visit, in their order. */
export const waits: Record<string, Words> = {
  same_day: {zh: "当天", en: "Same day"},
  within_3_days: {zh: "1–3 天", en: "1–3 days"},
  within_7_days: {zh: "4–7 天", en: "4–7 days"},
  within_30_days: {zh: "8–30 天", en: "8–30 days"},
  none: {zh: "没有到店", en: "No visit"}
};

/** Stages of the funnel by measure. */
export const stageNames: Record<string, Words> = {
  opportunities: {zh: "商机", en: "Interest"},
  opportunities_visited: {zh: "到店", en: "Visit"},
  opportunities_driven: {zh: "试驾", en: "Test drive"},
  opportunities_won: {zh: "成交", en: "Order"},
  opportunities_delivered: {zh: "交付", en: "Delivery"}
};

export const titles = {
  funnel: {zh: "从商机到交付", en: "From interest to delivery"},
  directions: {zh: "线上与线下", en: "Online and in store"},
  opportunities: {zh: "每月新商机", en: "New opportunities by month"},
  waits: {zh: "线索多久到店", en: "How soon leads come in"},
  channels: {zh: "商机从哪里来", en: "Where opportunities begin"}
} satisfies Record<string, Words>;
