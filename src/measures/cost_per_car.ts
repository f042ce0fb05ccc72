import {measure} from "./measure.ts";

export default measure({
  name: "cost_per_car",
  mart: "marts.channel_days",
  value: "cast(sum(spend_yuan) as double) / nullif(sum(case when channel = 'media' then first_touches_delivered else 0 end), 0)",
  day: "day_on",
  unit: "yuan",
  better: "down",
  isQuotient: true,
  isMaturing: true,
  label: {zh: "单台交付成本", en: "Cost per delivered car"},
  definition: {
    zh: "当月媒体投放除以当月签单、由投放线索开始且已交付的车。较近的月份还会下降。",
    en: "Media spend of the month by the cars signed in the month that began with a lead of the media and are delivered. Recent months still fall."
  }
});
