import {at, code, entity, oneOf, text, where, whom} from "./column.ts";

/** A sales lead, its newest state. A partner that splits one enquiry over several dealers gives a lead each; `enquiry_no` says that it is one shopper. */
export const leads = entity(
  {zh: "线索", en: "a sales lead, its newest state", happened: "created_at"},
  {
    ...whom,
    ...where,
    lead_no: code("线索号", "lead number"),
    enquiry_no: code("询价号", "the one enquiry behind leads that were split over dealers").optional(),
    status: oneOf(["new", "distributed", "contacted", "interested", "visited", "won", "lost", "invalid"], "状态", "status").optional(),
    brand: text("品牌", "brand").optional(),
    series_alias: code("车系", "series as the port names it").optional(),
    model: text("车型", "model").optional(),
    lead_source: text("来源", "where the lead came from").optional(),
    campaign_code: code("活动", "campaign").optional(),
    intent_level: text("意向级别", "intent level").optional(),
    created_at: at("创建时间", "created"),
    distributed_at: at("分配时间", "given to the dealer").optional(),
    contacted_at: at("联系时间", "contacted").optional(),
    closed_at: at("关闭时间", "won or lost").optional()
  }
);
