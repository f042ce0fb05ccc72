import type {Life} from "../life.ts";
import {part} from "../life.ts";
import {DAY, HOUR} from "../time.ts";
import {type Arm, armOf, type Campaign, campaigns} from "../world/campaigns.ts";

/** A place on the list of a campaign, in the name of a record by which the group knew the person that day. */
export interface Membership {
  campaign: Campaign;
  arm: Arm;
  source: string;
  key: string;
  assignedAt: number;
}

declare module "../life.ts" {
  interface Life {
    memberships: Membership[];
  }
}

/** The oldest record of the person that was there: the ERP's customer, else the WeChat account. */
const recordAt = ({customers, accounts}: Life, at: number): Pick<Membership, "source" | "key"> | undefined => {
  const customer = customers.find((one) => one.versions[0]!.at < at && one.voidedAt > at);
  if (customer !== undefined) return {source: "dms.customers", key: `${customer.store.dealer}|${customer.no}#customer`};
  const account = accounts.find((one) => one.registeredAt < at);
  return account && {source: "wechat.accounts", key: `${account.appid}|${account.openid}#account`};
};

/** Who was put into which arm of the campaigns, three days before each began; those whom the group did not know yet are on no list. */
export default part({
  name: "membership",
  after: ["purchase", "elsewhere", "resale", "service", "interest", "doubles", "accounts", "answers"],
  begin: () => ({memberships: []}),
  live: (life, _, seed) => {
    for (const campaign of campaigns) {
      const arm = armOf(life.person.number, campaign, seed);
      const assignedAt = campaign.from - 3 * DAY + 10 * HOUR;
      const record = arm && recordAt(life, assignedAt);
      if (arm && record) life.memberships.push({campaign, arm, ...record, assignedAt});
    }
  }
});
