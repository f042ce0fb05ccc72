import {measure} from "./measure.ts";

export default measure({
  name: "service_return",
  mart: "marts.service_returns",
  value: "cast(sum(returned) as double) / nullif(sum(cars), 0)",
  day: "ended_on",
  unit: "ratio",
  better: "up",
  label: {zh: "回厂率", en: "Cars that come back"},
  definition: {
    zh: "我们交付的车中，到当月又满一年的，在那一年里至少回集团任一门店进厂一次的比例；新车整备和已取消工单不算。",
    en: "Of the cars that we delivered whose next year with the customer ended in the month, the part that came to any workshop of the group in that year. Preparation of new cars and cancelled repair orders do not count."
  }
});
