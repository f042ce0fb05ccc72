import {preset} from "../preset.ts";

/** For any platform that matches hashed numbers. */
export default preset({
  name: "hashed_phone",
  label: {zh: "手机号哈希", en: "hashed mobile numbers"},
  identifier: "phone",
  hash: "sha256",
  format: "csv",
  columns: []
});
