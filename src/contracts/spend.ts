import {code, count, entity, on, text, where, yuan} from "./column.ts";

/** Media spend of a day at one placement. */
export const spend = entity(
  {zh: "投放", en: "media spend of a day at one placement"},
  {
    ...where,
    campaign_code: code("活动", "campaign, as the medium names it"),
    media: text("媒体", "media"),
    placement: code("版位", "placement").optional(),
    spent_on: on("日期", "day"),
    amount_yuan: yuan("金额", "amount"),
    impressions: count("曝光", "impressions").optional(),
    clicks: count("点击", "clicks").optional(),
    conversions: count("转化", "conversions, as the medium counts them").optional()
  }
);
