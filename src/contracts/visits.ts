import {at, code, entity, flag, text, where, whom} from "./column.ts";

/** A showroom visit. */
export const visits = entity(
  {zh: "展厅到访", en: "a showroom visit", happened: "arrived_at"},
  {
    ...whom,
    ...where,
    visit_no: code("到访号", "visit number").optional(),
    arrived_at: at("到店时间", "arrived"),
    left_at: at("离店时间", "left").optional(),
    is_first: flag("首次", "first visit").optional(),
    is_valid: flag("有效", "valid visit").optional(),
    intent_level: text("意向级别", "intent level").optional(),
    lead_source: text("客户来源", "where the customer came from").optional(),
    series_alias: code("车系", "series as the port names it").optional(),
    campaign_code: code("活动", "campaign").optional()
  }
);
