import {preset} from "../preset.ts";

export default preset({
  name: "autohome",
  label: {zh: "汽车之家人群", en: "Autohome audience"},
  identifier: "phone",
  hash: "md5",
  format: "csv",
  columns: ["brand"]
});
