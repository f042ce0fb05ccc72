import {event} from "../relation.ts";

/** An order on the day that it was placed, whatever became of it. */
export default event({
  name: "order",
  label: {zh: "下单", en: "order placed"},
  table: "facts.orders",
  entity: "orders",
  at: "happened_at",
  on: "happened_on"
});
