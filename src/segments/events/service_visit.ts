import {event} from "../relation.ts";

/** The same visits that the profile counts (sql/features/service.sql). */
export default event({
  name: "service_visit",
  label: {zh: "进厂维修保养", en: "workshop visit"},
  table: "facts.service_visits",
  entity: "service_visits",
  at: "happened_at",
  on: "happened_on",
  where: "status <> 'cancelled' and coalesce(job_type, 'other') <> 'pre_delivery'",
  totals: {count: "service_visits", first: "first_service_on", last: "last_service_on"}
});
