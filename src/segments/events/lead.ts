import {event} from "../relation.ts";

export default event({
  name: "lead",
  label: {zh: "销售线索", en: "sales lead"},
  table: "facts.leads",
  entity: "leads",
  at: "happened_at",
  on: "happened_on",
  where: "coalesce(status, 'new') <> 'invalid'"
});
