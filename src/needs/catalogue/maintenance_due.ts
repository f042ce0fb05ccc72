import {need} from "../need.ts";

export default need({
  name: "maintenance_due",
  label: {zh: "保养到期", en: "Maintenance due"},
  of: "car",
  eligible: "maintenances >= 1 and maintenance_due_in_days between -365 and 240",
  example: {maintenances: 1, maintenance_due_in_days: 10},
  closes: {kinds: ["maintenance"], same: "car"},
  horizon_days: 90,
  features: {
    maintenance_progress: [25, 35, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100, 105, 110, 115, 120, 125, 130, 140, 160, 200],
    maintenance_due_in_days: [-150, -90, -60, -30, -15, 0, 15, 30, 45, 60, 75, 90, 105, 120, 150, 180],
    car_age_days: [1095, 1460, 2190],
    km_a_day: [25, 32, 40, 50],
    has_service_plan: "flag",
    visits_in_year: [1, 2, 3]
  },
  due: {on: "maintenance_due_on", before_days: 30, after_days: 90},
  margin_yuan: 620,
  purpose: "none",
  action: {name: "invite_maintenance", label: {zh: "邀约保养", en: "Invite to maintenance"}}
});
