import {at, code, entity, oneOf, text, where, whom, yuan} from "./column.ts";

/** A view, click, message or other touch. */
export const interactions = entity(
  {zh: "互动", en: "a view, click, message or other touch", happened: "happened_at"},
  {
    ...whom,
    ...where,
    kind: oneOf(
      [
        "view",
        "click",
        "search",
        "coupon",
        "cart",
        "share",
        "live_room",
        "auction_bid",
        "message_sent",
        "message_delivered",
        "message_opened",
        "message_refused",
        "message_unsubscribed"
      ],
      "类型",
      "kind"
    ),
    subject: text("对象", "what it was about").optional(),
    medium: oneOf(["sms", "phone", "wechat", "email", "app_push"], "触达方式", "channel of the message").optional(),
    message_no: code("消息号", "message that was sent, delivered, opened …").optional(),
    campaign_code: code("活动", "campaign").optional(),
    amount_yuan: yuan("金额", "bid or coupon value").optional(),
    happened_at: at("时间", "happened")
  }
);
