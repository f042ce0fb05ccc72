import {need} from "../need.ts";

export default need({
  name: "first_maintenance",
  label: {zh: "首次保养", en: "First maintenance"},
  of: "car",
  eligible: "is_bought_here and maintenances = 0 and held_days between 60 and 600",
  example: {is_bought_here: true, maintenances: 0, held_days: 330},
  closes: {kinds: ["maintenance"], same: "car"},
  horizon_days: 90,
  features: {
    held_days: [75, 90, 105, 120, 135, 150, 165, 180, 195, 210, 240, 270, 300, 330, 360, 390, 420, 450, 480, 540],
    has_service_plan: "flag",
    visits: [1],
    is_organisation: "flag"
  },
  together: [["held_days", "is_organisation"]],
  due: {on: "maintenance_due_on", before_days: 45, after_days: 120},
  margin_yuan: 480,
  purpose: "none",
  action: {name: "invite_first_maintenance", label: {zh: "邀约首保", en: "Invite to the first maintenance"}}
});
