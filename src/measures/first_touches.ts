import {measure} from "./measure.ts";

export default measure({
  name: "first_touches",
  mart: "marts.channel_days",
  value: "coalesce(sum(first_touches), 0)",
  day: "day_on",
  unit: "cars",
  better: "up",
  label: {zh: "首次触点成交", en: "Deals by first touch"},
  definition: {
    zh: "当月签单的购车成交单，算给开始的渠道。",
    en: "Car deals signed in the month, counted for the channel where they began."
  }
});
