import {ahead, code, entity, text} from "./column.ts";

/** A campaign. */
export const campaigns = entity(
  {zh: "活动", en: "a campaign"},
  {
    campaign_code: code("活动", "campaign"),
    name: text("名称", "name").optional(),
    starts_at: ahead("开始", "start").optional(),
    ends_at: ahead("结束", "end").optional()
  }
);
