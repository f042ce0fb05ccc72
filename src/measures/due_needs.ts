import {measure} from "./measure.ts";

export default measure({
  name: "due_needs",
  mart: "marts.need_weeks",
  value: "coalesce(sum(due_needs), 0)",
  day: "day_on",
  unit: "needs",
  better: "up",
  isMaturing: true,
  label: {zh: "到期需求", en: "Needs that are due"},
  definition: {
    zh: "到期日已在该需求约定的前后天数之内，门店现在就应联系的需求。",
    en: "Open needs whose day lies within the days before and after it in which a store should act."
  }
});
