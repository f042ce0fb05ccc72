import {event} from "../relation.ts";

/** A deal of a car on the day that it began, online and in the store one; cancelled ones do not count. */
export default event({
  name: "car_deal",
  label: {zh: "购车成交单", en: "car deal"},
  table: "facts.deals",
  at: "happened_at",
  on: "happened_on",
  where: "not has_lapsed"
});
