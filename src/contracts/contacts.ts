import {at, code, type Derived, entity, on, oneOf, personal, text, where} from "./column.ts";

/** What may tell who a contact is. */
const identifiers = [
  "mobile",
  "phone",
  "national_id",
  "uscc",
  "unionid",
  "platform_account",
  "openid",
  "appid",
  "open_uid",
  "app_key",
  "member_no",
  "programme"
];
/** Those whose texts are long: DuckDB's hash of one long text is weak, so they count twice, the second time moved (see keyHash). */
const long = ["national_id", "uscc", "unionid", "openid", "open_uid", "member_no"];

/** How names of organisations of more than four characters end. */
export const organisationEnd = "(公司|集团|厂|事务所|合作社|研究院|委员会|学校|医院|银行)$";

const is_organisation: Derived = {
  name: "is_organisation",
  sql: "boolean",
  zh: "是否机构",
  en: "it says so, or its name ends like that of one",
  of: (column) =>
    `coalesce(${column("kind")} = 'organisation', length(${column("name")}) > 4 and regexp_matches(${column("name")}, '${organisationEnd}'), false)`
};

/** Contacts with the same identifiers, written in the same way, have one number: identity looks at each such set once. */
const identity_hash: Derived = {
  name: "identity_hash",
  sql: "bigint",
  zh: "标识组号",
  en: "number of the identifiers that it carries, as given",
  of: (column) =>
    `cast(hash(${[is_organisation.of(column), ...identifiers.map(column), ...long.map((name) => `'ids' || ${column(name)}`)].join(", ")}) >> 1 as bigint)`
};

/** To tell contacts with other names apart without their texts. */
const name_hash: Derived = {
  name: "name_hash",
  sql: "bigint",
  zh: "姓名号",
  en: "number of the name, as given",
  of: (column) => `cast(hash(cast(${column("name")} as varchar)) >> 1 as bigint)`
};

/** A person as one source knows them. */
export const contacts = entity(
  {zh: "联系人", en: "a person as one source knows them", happened: "seen_at", derived: [is_organisation, identity_hash, name_hash]},
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
    oaid: personal("OAID", "Taobao's id of a recipient's address, of the shop in store_alias; joins nobody").optional(),
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
