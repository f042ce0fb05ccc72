import {ahead, code, entity, oneOf, text, yuan} from "./column.ts";

/** A campaign. `goal` says which purchases are its conversions. */
export const campaigns = entity(
  {zh: "活动", en: "a campaign"},
  {
    campaign_code: code("活动", "campaign"),
    name: text("名称", "name").optional(),
    kind: code("类型", "kind, in the group's words").optional(),
    goal: oneOf(["order", "car", "service"], "目标", "what it wants to sell: shop orders, cars, service visits").optional(),
    medium: oneOf(["sms", "phone", "wechat", "email", "app_push"], "触达方式", "how its members are written to, as in consents").optional(),
    budget_yuan: yuan("预算", "budget").optional(),
    starts_at: ahead("开始", "start").optional(),
    ends_at: ahead("结束", "end, the first moment after it").optional()
  }
);
