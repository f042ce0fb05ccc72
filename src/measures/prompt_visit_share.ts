import {measure} from "./measure.ts";

export default measure({
  name: "prompt_visit_share",
  mart: "marts.lead_days",
  value:
    "cast(sum(case when waited in ('same_day', 'within_3_days', 'within_7_days') then leads else 0 end) as double) / nullif(sum(leads), 0)",
  day: "day_on",
  unit: "ratio",
  better: "up",
  isMaturing: true,
  label: {zh: "7 天内到店", en: "Visits within 7 days"},
  definition: {
    zh: "当月收到的线索中，客户在 7 天内到过集团任何一家展厅的比例。",
    en: "Part of the leads of the month whose person stood in any showroom of the group within 7 days."
  }
});
