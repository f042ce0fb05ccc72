import {measure} from "./measure.ts";

export default measure({
  name: "last_touches",
  mart: "marts.channel_days",
  value: "coalesce(sum(last_touches), 0)",
  day: "day_on",
  unit: "cars",
  better: "up",
  label: {zh: "末次触点成交", en: "Deals by last touch"},
  definition: {
    zh: "当月签单的购车成交单，算给签单前最后一条线索、线上订单或线上预约所在的渠道；到店不算触点。",
    en: "Car deals signed in the month, counted for the channel of the last lead, online order or online booking before the signing; showroom visits are no touch."
  }
});
