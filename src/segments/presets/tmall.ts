import {preset} from "../preset.ts";

export default preset({
  name: "tmall",
  label: {zh: "天猫人群", en: "Tmall audience"},
  identifier: "phone",
  hash: "md5",
  format: "csv",
  columns: []
});
