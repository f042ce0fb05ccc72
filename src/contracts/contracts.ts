import {at, code, entity, on, oneOf, text, where, whom, yuan} from "./column.ts";

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
    order_no: code("订单号", "order").optional(),
    signed_at: at("签约时间", "signed").optional(),
    starts_on: on("生效", "start"),
    ends_on: on("到期", "end").optional(),
    principal_yuan: yuan("本金", "principal").optional(),
    instalment_yuan: yuan("月供", "instalment").optional(),
    premium_yuan: yuan("保费", "premium or price").optional(),
    renewed_from: code("续自", "contract that it renews").optional(),
    settled_at: at("结清时间", "settled").optional(),
    commission_yuan: yuan("佣金", "commission").optional()
  }
);
