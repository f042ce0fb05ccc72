import {need} from "../need.ts";

export default need({
  name: "points_expiry",
  label: {zh: "积分到期", en: "Points expire"},
  of: "person",
  eligible: "points_expiring > 0",
  example: {points_expiring: 100},
  closes: {kinds: ["points_spent"], same: "person"},
  horizon_days: 90,
  features: {
    points_expiring: [60, 100, 300, 1000],
    points_balance: [100, 300, 1000],
    points_spent: [1, 2, 3],
    shop_age_days: [30, 90, 365],
    shop_orders_in_year: [1, 2, 3],
    account_age_days: [30, 90, 365, 730, 1095]
  },
  due: {on: "points_expire_on", before_days: 90, after_days: 0},
  margin_yuan: 60,
  purpose: "none",
  action: {name: "remind_points", label: {zh: "积分到期提醒", en: "Remind of the points"}}
});
