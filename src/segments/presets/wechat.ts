import {preset} from "../preset.ts";

/** Ids of our own account, which mean nothing elsewhere; still identifiers, so plain ones need a reason. */
export default preset({
  name: "wechat",
  label: {zh: "公众号群发", en: "WeChat account"},
  identifier: "openid",
  hash: "plain",
  format: "csv",
  columns: []
});
