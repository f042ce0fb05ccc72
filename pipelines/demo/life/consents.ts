import {part} from "../life.ts";
import {DAY, END} from "../time.ts";
import type {Account} from "./accounts.ts";

export interface Consent {
  account: Account;
  purpose: string;
  channel: string;
  isGranted: boolean;
  policy: string;
  at: number;
}

declare module "../life.ts" {
  interface Life {
    consents: Consent[];
  }
}

const purposes = ["marketing", "partner_sharing", "finance_data", "automated_decisions"] as const;

/** What a WeChat account agreed to when it registered, and changes of mind. */
export default part({
  name: "consents",
  after: ["accounts"],
  begin: () => ({consents: []}),
  live: ({accounts, consents}, random) => {
    for (const account of accounts) {
      if (account.registeredAt > END) continue;
      const isGranted = random.chance(0.72);
      const policy = account.registeredAt < 1_640_995_200 ? "v1" : account.registeredAt < 1_735_689_600 ? "v2" : "v3";
      consents.push({account, purpose: "marketing", channel: "any", isGranted, policy, at: account.registeredAt + 5});
      if (random.chance(0.15)) {
        const purpose = purposes[1 + random.int(3)]!;
        consents.push({
          account,
          purpose,
          channel: "any",
          isGranted: purpose !== "automated_decisions" && random.chance(0.5),
          policy,
          at: account.registeredAt + 6
        });
      }
      let at = account.registeredAt;
      let state = isGranted;
      for (let i = 0; i < 2 && random.chance(0.12); i++) {
        at += random.between(10, 700) * DAY;
        state = !state;
        if (at <= END)
          consents.push({account, purpose: "marketing", channel: random.chance(0.3) ? "sms" : "any", isGranted: state, policy, at});
      }
    }
  }
});
