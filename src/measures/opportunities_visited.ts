import {measure} from "./measure.ts";

export default measure({
  name: "opportunities_visited",
  mart: "marts.opportunity_days",
  value: "coalesce(sum(visited), 0)",
  day: "day_on",
  unit: "opportunities",
  better: "up",
  isMaturing: true,
  label: {zh: "到店商机", en: "Opportunities with a visit"},
  definition: {
    zh: "当月开始的购车商机中，到过展厅的。较近的月份还会增加。",
    en: "Car opportunities begun in the month whose person came to a showroom. Recent months still grow."
  }
});
