import type {Words} from "../measures/measure.ts";
import type {Channel, Purpose} from "./rule.ts";

/** What people are spoken to for, and how. */
export const purposeWords: Record<Purpose, Words> = {
  marketing: {zh: "营销", en: "marketing"},
  partner_sharing: {zh: "与合作方共享", en: "sharing with partners"},
  finance_data: {zh: "使用金融数据", en: "use of finance data"}
};
export const channelWords: Record<Channel, Words> = {
  sms: {zh: "短信", en: "text message"},
  phone: {zh: "电话", en: "phone"},
  wechat: {zh: "微信", en: "WeChat"},
  email: {zh: "邮件", en: "email"},
  app_push: {zh: "App 推送", en: "push message"},
  partner: {zh: "合作方", en: "a partner"}
};
