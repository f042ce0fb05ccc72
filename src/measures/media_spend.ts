import {measure} from "./measure.ts";

export default measure({
  name: "media_spend",
  mart: "marts.channel_days",
  value: "coalesce(sum(spend_yuan), 0)",
  day: "day_on",
  unit: "yuan",
  better: "down",
  label: {zh: "媒体投放", en: "Media spend"},
  definition: {
    zh: "当月的媒体投放金额；不分门店的投放只计入集团。",
    en: "Media spend of the month; what was spent for no store in particular counts for the group alone."
  }
});
