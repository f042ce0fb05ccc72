import {preset} from "../preset.ts";

/** By store, so that each store's callers get their own. */
export default preset({
  name: "call_centre",
  label: {zh: "呼叫中心（按门店）", en: "call centre, by store"},
  identifier: "phone",
  hash: "plain",
  format: "csv",
  columns: ["store_code", "brand", "name_masked", "person_id"]
});
