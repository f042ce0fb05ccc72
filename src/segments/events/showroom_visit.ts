import {event} from "../relation.ts";

export default event({
  name: "showroom_visit",
  label: {zh: "到店看车", en: "showroom visit"},
  table: "facts.showroom_visits",
  entity: "visits",
  at: "happened_at",
  on: "happened_on"
});
