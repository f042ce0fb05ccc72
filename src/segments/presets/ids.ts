import {preset} from "../preset.ts";

/** For our own services: no identifier. */
export default preset({
  name: "ids",
  label: {zh: "客户编号", en: "ids of ours"},
  hash: "plain",
  format: "ndjson",
  columns: ["person_id", "store_code", "brand"]
});
