import {at, code, count, entity, on, oneOf, text, where, whom, yuan} from "./column.ts";

/** A contract over time: loan, lease, insurance, warranty, service plan. */
export const contracts = entity(
  {zh: "合同", en: "a contract over time: loan, lease, insurance, warranty, service plan", happened: "signed_at"},
  {
    ...whom,
    ...where,
    contract_no: code("合同号", "contract number"),
    kind: oneOf(["loan", "lease", "insurance", "extended_warranty", "service_plan"], "类型", "kind"),
    provider: text("机构", "lender or insurer").optional(),
    vin: code("车架号", "VIN").optional(),
    order_no: code("订单号", "order that it was signed with").optional(),
    order_source: code("订单来源", "feed of the order, channel.feed").optional(),
    order_key: code("订单键", "source_key of the order").optional(),
    signed_at: at("签约时间", "signed").optional(),
    starts_on: on("生效", "start"),
    ends_on: on("到期", "end, the first day not covered").optional(),
    principal_yuan: yuan("本金", "principal").optional(),
    instalment_yuan: yuan("月供", "instalment").optional(),
    premium_yuan: yuan("保费", "premium or price").optional(),
    uses_included: count("包含次数", "services that a plan includes").optional(),
    renewed_from: code("续自", "number of the contract that it renews, in the same feed").optional(),
    settled_at: at("结清时间", "a loan or lease paid off, in time or early").optional(),
    cancelled_at: at("解约时间", "surrendered or withdrawn before its end").optional(),
    commission_yuan: yuan("佣金", "what the provider pays us for it").optional()
  }
);
