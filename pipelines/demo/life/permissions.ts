import {part} from "../life.ts";
import type {Random} from "../random.ts";
import {dateText, dayOf} from "../time.ts";
import type {Login} from "./mall.ts";

/** A consent or refusal given in the shop or the app. */
export interface Permission {
  port: "mall" | "app";
  login: Login;
  purpose: "marketing" | "partner_sharing" | "finance_data" | "automated_decisions";
  channel: "any" | "sms" | "phone" | "wechat" | "app_push";
  isGranted: boolean;
  policy: string;
  at: number;
}

declare module "../life.ts" {
  interface Life {
    permissions: Permission[];
  }
}

export const policyAt = (at: number): string => `V${dateText(dayOf(at)).slice(0, 4)}.1`;

const asked = (port: Permission["port"], login: Login, random: Random): Permission[] => {
  const at = login.registeredAt + 5;
  const one = {port, login, policy: policyAt(at), at} as const;
  const marketing: Permission = {...one, purpose: "marketing", channel: "any", isGranted: random.chance(0.7)};
  if (!random.chance(0.15)) return [marketing];
  const purpose = random.pick(["partner_sharing", "finance_data", "automated_decisions"] as const);
  return [marketing, {...one, purpose, channel: "any", isGranted: purpose !== "automated_decisions" && random.chance(0.4), at: at + 1}];
};

/** What is agreed to at registration. Refusals of messages come later, with the messages. */
export default part({
  name: "permissions",
  after: ["app", "mall"],
  begin: () => ({permissions: []}),
  live: (life, random) => {
    for (const login of life.mallAccounts) life.permissions.push(...asked("mall", login, random));
    for (const login of life.appUsers) life.permissions.push(...asked("app", login, random));
  }
});
