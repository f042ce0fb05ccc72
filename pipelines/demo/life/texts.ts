import {part} from "../life.ts";
import {mobileOn} from "../people.ts";
import {DAY, dayOf, HOUR} from "../time.ts";
import type {Membership} from "./membership.ts";

const NEVER = Number.POSITIVE_INFINITY;

/** A text message of a campaign to somebody of its list, and what they answered. */
export interface Text {
  membership: Membership;
  owner: string;
  mobile: string;
  no: number;
  sentAt: number;
  fate: "delivered" | "off" | "blocked";
  /** Infinity for no answer. */
  answeredAt: number;
  answer: string;
}

declare module "../life.ts" {
  interface Life {
    texts: Text[];
  }
}

/** Campaigns by text message: the treated get one, the holdout none. Some answer, and half of them want no more. */
export default part({
  name: "texts",
  after: ["membership"],
  begin: () => ({texts: []}),
  live: (life, random) => {
    let isEnded = false;
    for (const membership of life.memberships) {
      const {campaign, arm} = membership;
      if (campaign.channel !== "sms" || arm !== "treatment" || isEnded) continue;
      const sentAt = dayOf(campaign.from) * DAY + 10 * HOUR + random.int(1800);
      const drawn = random.unit();
      const fate = drawn < 0.95 ? "delivered" : drawn < 0.985 ? "off" : "blocked";
      const isAnswered = fate === "delivered" && random.chance(0.08);
      const answer = isAnswered ? random.pick(["TD", "T", "退订", "收到", "谢谢", "怎么参加"]) : "";
      isEnded = ["TD", "T", "退订"].includes(answer);
      life.texts.push({
        membership,
        owner: String(life.person.number),
        mobile: mobileOn(life.person, dayOf(sentAt)),
        no: life.person.number * 10 + life.texts.length,
        sentAt,
        fate,
        answeredAt: isAnswered ? sentAt + random.between(60, 20_000) : NEVER,
        answer
      });
    }
  }
});
