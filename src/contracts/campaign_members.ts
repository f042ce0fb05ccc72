import {at, code, entity, oneOf, whom} from "./column.ts";

/** Who was in which arm of a campaign. */
export const campaign_members = entity(
  {zh: "活动成员", en: "who was in which arm of a campaign", happened: "assigned_at"},
  {
    ...whom,
    campaign_code: code("活动", "campaign"),
    arm: oneOf(["treatment", "holdout"], "组", "arm"),
    assigned_at: at("分组时间", "assigned")
  }
);
