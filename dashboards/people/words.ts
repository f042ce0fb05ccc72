import type {Lang, Words} from "../words.ts";

/** Codes of facts as people say them; one that we do not know keeps its own name. */
const said: Record<string, Words> = {
  // kinds of happenings
  order: {zh: "下单", en: "Ordered"},
  delivery: {zh: "提车", en: "Car delivered"},
  refund: {zh: "退款", en: "Refund"},
  service: {zh: "进厂", en: "Workshop"},
  booking: {zh: "预约", en: "Booked"},
  showroom_visit: {zh: "到店", en: "Showroom"},
  lead: {zh: "线索", en: "Lead"},
  interaction: {zh: "互动", en: "Online"},
  consent: {zh: "授权", en: "Consent"},
  // what they are about
  new_vehicle: {zh: "新车", en: "new car"},
  used_vehicle: {zh: "二手车", en: "used car"},
  accessory: {zh: "精品", en: "accessories"},
  maintenance_package: {zh: "保养套餐", en: "maintenance package"},
  parts: {zh: "配件", en: "parts"},
  insurance: {zh: "车险", en: "insurance"},
  extended_warranty: {zh: "延保", en: "extended warranty"},
  service_plan: {zh: "保养计划", en: "service plan"},
  finance: {zh: "金融", en: "finance"},
  loan: {zh: "贷款", en: "loan"},
  lease: {zh: "租赁", en: "lease"},
  maintenance: {zh: "保养", en: "maintenance"},
  repair: {zh: "维修", en: "repair"},
  accident: {zh: "事故", en: "accident"},
  warranty: {zh: "保修", en: "warranty"},
  pre_delivery: {zh: "新车整备", en: "preparation"},
  charging: {zh: "充电", en: "charging"},
  parking: {zh: "停车", en: "parking"},
  pickup_return: {zh: "取送车", en: "pick-up and return"},
  test_drive: {zh: "试驾", en: "test drive"},
  auction_bid: {zh: "竞拍出价", en: "auction bid"},
  cart: {zh: "加购", en: "put into the cart"},
  click: {zh: "点击", en: "click"},
  coupon: {zh: "领券", en: "coupon"},
  live_room: {zh: "看直播", en: "live room"},
  message_delivered: {zh: "消息送达", en: "message delivered"},
  message_opened: {zh: "打开消息", en: "message opened"},
  message_refused: {zh: "消息被拒收", en: "message refused"},
  message_sent: {zh: "发送消息", en: "message sent"},
  message_unsubscribed: {zh: "退订", en: "unsubscribed"},
  search: {zh: "搜索", en: "search"},
  share: {zh: "分享", en: "share"},
  view: {zh: "浏览", en: "view"},
  forfeit: {zh: "定金没收", en: "deposit forfeited"},
  reversal: {zh: "冲正", en: "reversal"},
  // consents
  marketing: {zh: "营销", en: "marketing"},
  partner_sharing: {zh: "与伙伴共享", en: "sharing with partners"},
  finance_data: {zh: "金融数据", en: "finance data"},
  automated_decisions: {zh: "自动化决策", en: "automated decisions"},
  granted: {zh: "同意", en: "granted"},
  refused: {zh: "拒绝", en: "refused"},
  any: {zh: "所有渠道", en: "any channel"},
  sms: {zh: "短信", en: "SMS"},
  wechat: {zh: "微信", en: "WeChat"},
  phone: {zh: "手机号", en: "phone"},
  email: {zh: "邮箱", en: "email"},
  app_push: {zh: "App 推送", en: "app push"},
  // states of contracts
  running: {zh: "生效中", en: "running"},
  upcoming: {zh: "未开始", en: "upcoming"},
  ended: {zh: "已到期", en: "ended"},
  cancelled: {zh: "已取消", en: "cancelled"},
  settled: {zh: "已结清", en: "settled"},
  settled_early: {zh: "提前结清", en: "settled early"},
  // identifiers
  national_id: {zh: "身份证", en: "national id"},
  uscc: {zh: "统一社会信用代码", en: "company code"},
  unionid: {zh: "微信 UnionID", en: "WeChat union id"},
  openid: {zh: "微信 OpenID", en: "WeChat open id"},
  open_uid: {zh: "淘宝 ID", en: "Taobao id"},
  member_no: {zh: "会员号", en: "member number"},
  plate: {zh: "车牌", en: "plate"},
  vin: {zh: "车架号", en: "VIN"},
  junk: {zh: "无效值", en: "junk"},
  shared: {zh: "多人共用", en: "shared by many"},
  too_many_names: {zh: "姓名太多", en: "too many names"},
  too_many_national_ids: {zh: "身份证太多", en: "too many national ids"},
  decision: {zh: "人工裁定", en: "a steward's decision"},
  // history of an id
  assign: {zh: "并入记录", en: "records assigned"},
  merge: {zh: "合并", en: "merged"},
  split: {zh: "拆分", en: "split"},
  link: {zh: "人工关联", en: "linked"},
  unlink: {zh: "人工分开", en: "unlinked"},
  block: {zh: "屏蔽值", en: "value blocked"},
  unblock: {zh: "解除屏蔽", en: "value unblocked"},
  // why a need lost
  lower_margin: {zh: "期望毛利较低", en: "earns less"},
  no_consent: {zh: "没有授权", en: "not consented to"},
  capped: {zh: "近期消息已够多", en: "enough messages already"},
  closed: {zh: "刚刚已完成", en: "closed lately"},
  // kinds of people
  person: {zh: "个人", en: "person"},
  organisation: {zh: "单位", en: "organisation"},
  staff: {zh: "员工", en: "member of staff"},
  anonymous: {zh: "匿名", en: "anonymous"}
};

export const sayCode = (code: string | null | undefined, lang: Lang): string => (code ? (said[code]?.[lang] ?? code) : "–");
/** Codes with blanks between them. */
export const sayCodes = (codes: string | null | undefined, lang: Lang): string =>
  codes
    ? codes
        .split(" ")
        .map((code) => sayCode(code, lang))
        .join(" ")
    : "–";
export const text = (zh: string, en: string, lang: Lang): string => (lang === "zh" ? zh : en);

interface Reason {
  code: string;
  kind?: string;
  on?: string;
  months?: number;
  visits?: number;
  days?: number;
  last_on?: string;
}

const sentences: Record<string, (reason: Reason, lang: Lang) => string> = {
  contract_ends: ({kind, on}, lang) => text(`${sayCode(kind, lang)}将于 ${on} 到期`, `${sayCode(kind, lang)} ends on ${on}`, lang),
  car_ordered: ({on}, lang) => text(`${on} 订了车，尚未交付`, `a car ordered on ${on} is not delivered yet`, lang),
  car_since: ({months}, lang) => text(`上次提车至今 ${months} 个月`, `${months} months since the last car`, lang),
  serviced: ({visits, last_on}, lang) =>
    text(`进厂 ${visits} 次，最近 ${last_on}`, `${visits} workshop visits, the last on ${last_on}`, lang),
  bought: ({days, last_on}, lang) => text(`有 ${days} 天买过东西，最近 ${last_on}`, `bought on ${days} days, the last on ${last_on}`, lang)
};

/** A fact that a value rests on, as a sentence. */
export const sayReason = (reason: Reason, lang: Lang): string => sentences[reason.code]?.(reason, lang) ?? reason.code;
export type {Reason};
