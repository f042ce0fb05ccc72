import {at, code, entity, oneOf, text, where, whom} from "./column.ts";

/** A sales lead, its newest state. */
export const leads = entity(
  {zh: "线索", en: "a sales lead, its newest state", happened: "created_at"},
  {
    ...whom,
    ...where,
    lead_no: code("线索号", "lead number"),
    status: oneOf(["new", "contacted", "visited", "won", "lost", "invalid"], "状态", "status").optional(),
    brand: text("品牌", "brand").optional(),
    series_alias: code("车系", "series as the port names it").optional(),
    model: text("车型", "model").optional(),
    lead_source: text("来源", "where the lead came from").optional(),
    campaign_code: code("活动", "campaign").optional(),
    intent_level: text("意向级别", "intent level").optional(),
    created_at: at("创建时间", "created"),
    contacted_at: at("联系时间", "contacted").optional()
  }
);
