import {measure} from "./measure.ts";

export default measure({
  name: "identified_people",
  mart: "marts.people_days",
  value: "coalesce(sum(identified), 0)",
  day: "day_on",
  unit: "people",
  better: "up",
  kind: "stock",
  label: {zh: "识别客户", en: "Identified customers"},
  definition: {
    zh: "截至期末累计的自然人客户，至少有一个有效且未脱敏的身份标识；同一人在各渠道只计一次。",
    en: "People known by the end of the period with at least one live, unmasked identifier; one human counts once, whatever the channels."
  }
});
