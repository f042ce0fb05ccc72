import {at, code, entity, on, oneOf, personal, text, where} from "./column.ts";

/** A person as one source knows them. */
export const contacts = entity(
  {zh: "联系人", en: "a person as one source knows them", happened: "seen_at"},
  {
    role: oneOf(
      ["customer", "owner", "bringer", "buyer", "consignee", "contact", "account", "lead", "driver", "applicant"],
      "角色",
      "what the person is in this record"
    ),
    kind: oneOf(["person", "organisation"], "类型", "person or organisation").optional(),
    name: personal("姓名", "name, as given").optional(),
    mobile: personal("手机", "mobile, as given").optional(),
    phone: personal("固定电话", "landline, as given").optional(),
    email: personal("邮箱", "email").optional(),
    national_id: personal("身份证号", "national id, as given").optional(),
    uscc: personal("统一社会信用代码", "unified social credit code").optional(),
    member_no: personal("会员号", "member number").optional(),
    programme: code("会员计划", "programme that issued the member number").optional(),
    unionid: personal("unionid", "WeChat unionid").optional(),
    platform_account: code("开放平台账号", "open-platform account of the unionid").optional(),
    openid: personal("openid", "WeChat openid").optional(),
    appid: code("appid", "app or shop of the openid").optional(),
    open_uid: personal("open_uid", "Taobao open_uid").optional(),
    app_key: code("app_key", "app key of the open_uid").optional(),
    nick: personal("昵称", "platform nick, often masked").optional(),
    gender: oneOf(["male", "female"], "性别", "gender").optional(),
    born_on: on("出生日期", "date of birth").optional(),
    province: text("省", "province").optional(),
    city: text("市", "city").optional(),
    district: text("区县", "district").optional(),
    address: personal("地址", "address").optional(),
    ...where,
    seen_at: at("记录时间", "when the source knew this").optional()
  }
);
