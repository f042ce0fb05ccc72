import {measure} from "./measure.ts";

export default measure({
  name: "deals",
  mart: "marts.deals",
  value: "coalesce(sum(deals), 0)",
  day: "day_on",
  unit: "cars",
  better: "up",
  label: {zh: "购车成交单", en: "Car deals"},
  definition: {
    zh: "当月开始的购车成交单，线上和门店的同一台车只算一单；已取消的不计。",
    en: "Car deals begun in the month; a car ordered online and sold by a store is one. Cancelled ones do not count."
  }
});
