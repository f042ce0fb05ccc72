import {event} from "../relation.ts";

/** A booking on the day that it was made, whatever became of it. */
export default event({
  name: "booking",
  label: {zh: "预约", en: "booking"},
  table: "facts.bookings",
  entity: "bookings",
  at: "happened_at",
  on: "happened_on"
});
