import {preset} from "../preset.ts";

export default preset({
  name: "sms_house",
  label: {zh: "短信平台", en: "SMS house"},
  identifier: "phone",
  hash: "plain",
  format: "csv",
  columns: []
});
