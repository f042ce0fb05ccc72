import {at, entity, oneOf, personal, text, whom} from "./column.ts";

/** One consent or refusal: purpose, channel, state, time. */
export const consents = entity(
  {zh: "授权", en: "one consent or refusal: purpose, channel, state, time", happened: "decided_at"},
  {
    ...whom,
    purpose: oneOf(["marketing", "partner_sharing", "finance_data", "automated_decisions"], "目的", "purpose"),
    channel: oneOf(["any", "sms", "phone", "wechat", "email", "app_push"], "渠道", "channel of contact"),
    state: oneOf(["granted", "refused"], "状态", "granted or refused"),
    identifier: personal("标识", "the number or account that it was given for").optional(),
    policy_version: text("政策版本", "policy version").optional(),
    decided_at: at("时间", "decided")
  }
);
