import {event} from "../relation.ts";

export default event({
  name: "appraisal",
  label: {zh: "二手车评估", en: "appraisal of a used car"},
  table: "facts.appraisals",
  entity: "appraisals",
  at: "happened_at",
  on: "happened_on"
});
