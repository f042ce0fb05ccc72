import type {Lang, Words} from "./words.ts";

const names: Record<string, Words> = {
  dms: {zh: "门店", en: "Stores"},
  tmall: {zh: "天猫", en: "Tmall"},
  wechat: {zh: "微信", en: "WeChat"},
  stores: {zh: "门店资料", en: "Store data"},
  mall: {zh: "自营商城", en: "Own shop"},
  app: {zh: "App", en: "App"},
  autohome: {zh: "汽车之家", en: "Autohome"},
  suning: {zh: "苏宁", en: "Suning"},
  vipshop: {zh: "唯品会", en: "VIPshop"},
  finance: {zh: "汽车金融", en: "Auto finance"},
  media: {zh: "媒体投放", en: "Media"}
};

/** A channel as people call it; one that we do not know keeps its own name. */
export const channelName = (channel: string, lang: Lang): string => names[channel]?.[lang] ?? channel;
