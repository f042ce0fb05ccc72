import {at, code, entity, oneOf, text, where, whom, yuan} from "./column.ts";

/** An application to a lender. */
export const finance_applications = entity(
  {zh: "金融申请", en: "an application to a lender", happened: "applied_at"},
  {
    ...whom,
    ...where,
    application_no: code("申请号", "application number"),
    lender: text("金融机构", "lender").optional(),
    kind: oneOf(["loan", "lease"], "类型", "kind").optional(),
    status: oneOf(["applied", "approved", "declined", "disbursed", "cancelled"], "状态", "status"),
    amount_yuan: yuan("金额", "amount").optional(),
    order_no: code("订单号", "order").optional(),
    order_source: code("订单来源", "feed of the order, channel.feed").optional(),
    order_key: code("订单键", "source_key of the order").optional(),
    vin: code("车架号", "VIN").optional(),
    contract_no: code("合同号", "contract that came of it").optional(),
    applied_at: at("申请时间", "applied"),
    decided_at: at("审批时间", "decided").optional(),
    disbursed_at: at("放款时间", "disbursed").optional()
  }
);
