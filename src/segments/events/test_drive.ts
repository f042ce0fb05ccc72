import {event} from "../relation.ts";

/** A test drive that took place. */
export default event({
  name: "test_drive",
  label: {zh: "试驾", en: "test drive"},
  table: "facts.bookings",
  entity: "bookings",
  at: "completed_at",
  on: "completed_on",
  where: "kind = 'test_drive' and status = 'completed' and completed_at < as_of()"
});
