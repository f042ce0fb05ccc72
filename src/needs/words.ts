import type {Label} from "./need.ts";

/** A reason in words, from the value that the feature had; null of a feature that is not said: what people owe is nobody's talk. */
type Words = (value: string) => Label | null;

const ahead =
  (zh: string, en: string): Words =>
  (value) => {
    const days = Number(value);
    if (value === "" || Number.isNaN(days)) return null;
    return days >= 0
      ? {zh: `${zh}还有 ${days} 天到期`, en: `${en} in ${days} days`}
      : {zh: `${zh}已过期 ${-days} 天`, en: `${en} ${-days} days ago`};
  };
const ago =
  (zh: string, en: string, none: Label): Words =>
  (value) =>
    value === "" ? none : {zh: `${zh}在 ${value} 天前`, en: `${en} ${value} days ago`};
const counted =
  (zh: (n: string) => string, en: (n: string) => string, none: Label | null = null): Words =>
  (value) =>
    value === "" ? none : value === "0" && none !== null ? none : {zh: zh(value), en: en(value)};
const flag =
  (yes: Label, no: Label): Words =>
  (value) =>
    value === "true" ? yes : value === "false" ? no : null;
const unsaid: Words = () => null;

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** How each feature is said to a salesperson, by column. */
export const words: Readonly<Record<string, Words>> = {
  as_of_month: (value) => {
    const month = months[Number(value) - 1];
    return month === undefined ? null : {zh: `现在是 ${value} 月`, en: `it is ${month}`};
  },
  car_campaign_in_days: (value) =>
    value === "" ? null : {zh: `距上次购车节一周年还有 ${value} 天`, en: `last year's campaign for cars comes round in ${value} days`},
  last_car_brand: (value) => (value === "" ? null : {zh: `上次购买的是${value}`, en: `the last car bought was a ${value}`}),
  is_bought_here: flag(
    {zh: "此车购自本集团", en: "the car was bought here"},
    {zh: "此车不是本集团所售", en: "the car was bought elsewhere"}
  ),
  older_cars: counted(
    (n) => `购自本集团的车中有 ${n} 辆更早`,
    (n) => `${n} cars from here that the owner has had for longer`,
    {zh: "购自本集团的车中没有更早的", en: "of the cars from here none has been with the owner for longer"}
  ),
  account_age_days: ago("开通线上账户", "account opened", {zh: "没有线上账户", en: "no account online"}),
  booking_account_age_days: ago("开通商城或 App 账户", "account with the shop or the app opened", {
    zh: "没有商城或 App 账户",
    en: "no account with the shop or the app"
  }),
  held_days: counted(
    (n) => `持有此车 ${n} 天`,
    (n) => `has had the car for ${n} days`
  ),
  car_age_days: counted(
    (n) => `车龄 ${n} 天`,
    (n) => `the car is ${n} days old`
  ),
  km_a_day: counted(
    (n) => `日均行驶 ${n} 公里`,
    (n) => `drives ${n} km a day`
  ),
  visits: counted(
    (n) => `此车进厂 ${n} 次`,
    (n) => `the car has been to the workshop ${n} times`,
    {zh: "此车没有进过厂", en: "the car has not been to the workshop"}
  ),
  maintenances: counted(
    (n) => `此车保养过 ${n} 次`,
    (n) => `${n} maintenance visits of the car`,
    {zh: "此车没有保养过", en: "the car has not been maintained yet"}
  ),
  visits_in_year: counted(
    (n) => `近一年进厂 ${n} 次`,
    (n) => `${n} workshop visits within a year`,
    {zh: "近一年没有进厂", en: "no workshop visit within a year"}
  ),
  visit_age_days: ago("上次进厂", "last workshop visit", {zh: "此车没有进过厂", en: "the car has not been to the workshop"}),
  maintenance_due_in_days: ahead("保养", "maintenance due"),
  maintenance_progress: counted(
    (n) => `保养周期已过 ${n}%`,
    (n) => `${n} % of the maintenance interval has gone`
  ),
  is_organisation: flag({zh: "单位客户", en: "an organisation"}, {zh: "个人客户", en: "a person"}),
  wear_age_days: ago("上次换轮胎或电瓶", "tyres or battery renewed", {
    zh: "没有换过轮胎或电瓶的记录",
    en: "no record of new tyres or a new battery"
  }),
  insurance_due_in_days: ahead("车险", "insurance ends"),
  policies: counted(
    (n) => `在店投保 ${n} 次`,
    (n) => `insured here ${n} times`,
    {zh: "没有在店投保", en: "never insured here"}
  ),
  policy_gaps: counted(
    (n) => `在店投保中断过 ${n} 年`,
    (n) => `${n} years without a policy from here`,
    {zh: "在店投保没有中断", en: "insured here without a gap"}
  ),
  warranty_due_in_days: ahead("质保", "warranty ends"),
  extended_warranties: counted(
    (n) => `买过 ${n} 次延保`,
    (n) => `${n} extended warranties bought`,
    {zh: "没有买过延保", en: "no extended warranty yet"}
  ),
  has_service_plan: flag({zh: "有保养套餐", en: "a service plan runs"}, {zh: "没有保养套餐", en: "no service plan runs"}),
  loan_due_in_days: unsaid,
  loan_age_days: unsaid,
  lease_due_in_days: unsaid,
  lease_age_days: unsaid,
  cars_bought: counted(
    (n) => `在集团提过 ${n} 台车`,
    (n) => `${n} cars bought here`,
    {zh: "没有在集团提过车", en: "no car bought here yet"}
  ),
  car_bought_age_days: ago("上次提车", "last car delivered", {zh: "没有在集团提过车", en: "no car bought here yet"}),
  open_orders: counted(
    (n) => `有 ${n} 个未交付的订单`,
    (n) => `${n} cars ordered and not delivered`,
    {zh: "没有未交付的订单", en: "no car on order"}
  ),
  lapsed_orders: counted(
    (n) => `近 90 天退订 ${n} 台车`,
    (n) => `${n} car orders cancelled within 90 days`,
    {zh: "近 90 天没有退订", en: "no car order cancelled within 90 days"}
  ),
  has_used_car: flag({zh: "上次提的是二手车", en: "the last car was a used one"}, {zh: "上次提的是新车", en: "the last car was a new one"}),
  open_appraisals: counted(
    (n) => `此车有 ${n} 次评估未结`,
    (n) => `${n} appraisals of the car are open`,
    {zh: "此车没有未结的评估", en: "no appraisal of the car is open"}
  ),
  interests_in_quarter: counted(
    (n) => `近 90 天有 ${n} 次购车意向`,
    (n) => `${n} signs of interest in a car within 90 days`,
    {zh: "近 90 天没有购车意向", en: "no sign of interest in a car within 90 days"}
  ),
  interest_age_days: ago("最近一次购车意向", "last sign of interest in a car", {
    zh: "没有购车意向记录",
    en: "no sign of interest in a car"
  }),
  leads_in_quarter: counted(
    (n) => `近 90 天有 ${n} 条线索`,
    (n) => `${n} leads within 90 days`,
    {zh: "近 90 天没有线索", en: "no lead within 90 days"}
  ),
  visits_in_quarter: counted(
    (n) => `近 90 天到店 ${n} 次`,
    (n) => `${n} visits to the showroom within 90 days`,
    {zh: "近 90 天没有到店", en: "no visit to the showroom within 90 days"}
  ),
  test_drives_in_quarter: counted(
    (n) => `近 90 天预约试驾 ${n} 次`,
    (n) => `${n} test drives booked within 90 days`,
    {zh: "近 90 天没有试驾", en: "no test drive within 90 days"}
  ),
  nev_interests: counted(
    (n) => `近一年关注新能源车 ${n} 次`,
    (n) => `${n} signs of interest in new-energy cars within a year`,
    {zh: "近一年没有关注新能源车", en: "no sign of interest in new-energy cars"}
  ),
  accessory_orders: counted(
    (n) => `买过 ${n} 次精品`,
    (n) => `${n} orders of accessories`,
    {zh: "没有买过精品", en: "no accessories bought yet"}
  ),
  shop_orders: counted(
    (n) => `商城购物 ${n} 次`,
    (n) => `${n} orders in the shops`,
    {zh: "没有在商城购物", en: "no order in the shops"}
  ),
  shop_orders_in_year: counted(
    (n) => `近一年商城购物 ${n} 次`,
    (n) => `${n} orders in the shops within a year`,
    {zh: "近一年没有在商城购物", en: "no order in the shops within a year"}
  ),
  shop_age_days: ago("上次商城购物", "last order in the shops", {zh: "没有在商城购物", en: "no order in the shops"}),
  touches_in_quarter: counted(
    (n) => `近 90 天线上互动 ${n} 次`,
    (n) => `${n} views and clicks within 90 days`,
    {zh: "近 90 天没有线上互动", en: "no views or clicks within 90 days"}
  ),
  carts_in_quarter: counted(
    (n) => `近 90 天加购 ${n} 次`,
    (n) => `${n} things put into the cart within 90 days`,
    {zh: "近 90 天没有加购", en: "nothing put into the cart within 90 days"}
  ),
  bookings_in_year: counted(
    (n) => `近一年预约服务 ${n} 次`,
    (n) => `${n} service bookings within a year`,
    {zh: "近一年没有预约服务", en: "no service booking within a year"}
  ),
  pickups: counted(
    (n) => `用过 ${n} 次取送车`,
    (n) => `${n} pick-ups booked`,
    {zh: "没有用过取送车", en: "no pick-up booked yet"}
  ),
  parkings: counted(
    (n) => `预约停车 ${n} 次`,
    (n) => `parking booked ${n} times`,
    {zh: "没有预约过停车", en: "parking never booked"}
  ),
  chargings: counted(
    (n) => `预约充电 ${n} 次`,
    (n) => `charging booked ${n} times`,
    {zh: "没有预约过充电", en: "charging never booked"}
  ),
  points_balance: counted(
    (n) => `积分余额 ${n}`,
    (n) => `${n} points held`
  ),
  points_expiring: counted(
    (n) => `${n} 积分在 90 天内到期`,
    (n) => `${n} points expire within 90 days`
  ),
  points_spent: counted(
    (n) => `有 ${n} 笔积分支出`,
    (n) => `points went ${n} times`,
    {zh: "积分没有用过", en: "points were never used"}
  )
};
