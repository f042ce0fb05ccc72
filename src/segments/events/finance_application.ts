import {event} from "../relation.ts";

export default event({
  name: "finance_application",
  label: {zh: "金融申请", en: "application for a loan or lease"},
  table: "facts.finance_applications",
  entity: "finance_applications",
  at: "happened_at",
  on: "happened_on"
});
