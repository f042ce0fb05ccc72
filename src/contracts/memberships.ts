import {at, code, entity, personal, text, whom} from "./column.ts";

/** A membership in a programme. */
export const memberships = entity(
  {zh: "会员", en: "a membership in a programme", happened: "joined_at"},
  {
    ...whom,
    programme: code("会员计划", "programme"),
    member_no: personal("会员号", "member number"),
    tier: text("等级", "tier").optional(),
    joined_at: at("入会时间", "joined").optional(),
    left_at: at("退会时间", "left").optional()
  }
);
