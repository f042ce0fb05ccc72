import {at, code, entity, integer, on, oneOf, text, whom} from "./column.ts";

/** One entry of the points ledger, with its expiry. */
export const points = entity(
  {zh: "积分", en: "one entry of the points ledger, with its expiry", happened: "posted_at"},
  {
    ...whom,
    programme: code("会员计划", "programme"),
    entry_no: code("流水号", "entry number"),
    kind: oneOf(["earn", "spend", "expire", "adjust"], "类型", "kind"),
    points: integer("积分", "signed points"),
    reason: text("原因", "reason").optional(),
    order_no: code("业务单号", "order or repair order that it comes from").optional(),
    posted_at: at("入账时间", "posted"),
    expires_on: on("到期", "expires").optional()
  }
);
