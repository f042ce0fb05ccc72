import type {Life} from "../life.ts";
import {part} from "../life.ts";
import {hash, type Random} from "../random.ts";
import {DAY, dayOf, HOUR, LAST_SECOND} from "../time.ts";
import type {Account} from "./accounts.ts";
import type {AppUser} from "./app.ts";
import {policyAt} from "./permissions.ts";

const NEVER = Number.POSITIVE_INFINITY;

/** What became of one push message: each moment may never come (Infinity). */
export interface Push {
  user: AppUser;
  no: string;
  title: string;
  campaign: string;
  sentAt: number;
  deliveredAt: number;
  openedAt: number;
  /** The phone lets the app show nothing. */
  refusedAt: number;
  /** Switched off in the app: that ends the messages. */
  unsubscribedAt: number;
}
/** An event of WeChat's subscription messages. */
export interface Notice {
  account: Account;
  event: "popup" | "sent" | "change";
  template: string;
  no: string;
  isAccepted: boolean;
  at: number;
}

declare module "../life.ts" {
  interface Life {
    pushes: Push[];
    notices: Notice[];
  }
}

const templates = ["uzFjHOOsXXgrXl0YHhyNV7jkOKy3Eotj3MhvnTkGA9o", "IHfdMu-oSryLsdvEQqEjB-tKMW8h6g0h2Joj0wTPNdY"] as const;
const titles = ["保养提醒", "会员日福利", "新车到店 邀您品鉴", "您的积分即将到期"];

/** A third of the app's users get messages, until they open none any more and switch them off. */
const pushTo = (life: Life, user: AppUser, random: Random): void => {
  const isGranted = life.permissions.some((one) => one.login === user && one.purpose === "marketing" && one.isGranted);
  const isBlocked = random.chance(0.12);
  let at = user.registeredAt;
  for (let i = 0; i < 3; i++) {
    at += random.between(60, 420) * DAY;
    if (at > LAST_SECOND) return;
    const sentAt = dayOf(at) * DAY + 10 * HOUR;
    const deliveredAt = !isBlocked && random.chance(0.92) ? sentAt + random.between(1, 9000) : NEVER;
    const openedAt = deliveredAt !== NEVER && random.chance(0.3) ? deliveredAt + random.between(20, 40_000) : NEVER;
    const unsubscribedAt =
      deliveredAt !== NEVER && openedAt === NEVER && random.chance(0.12) ? deliveredAt + random.between(60, 3600) : NEVER;
    const no = `58546795${String(life.person.number * 10 + i).padStart(9, "0")}`;
    life.pushes.push({
      user,
      no,
      title: random.pick(titles),
      campaign: "",
      sentAt,
      deliveredAt,
      openedAt,
      refusedAt: isBlocked ? sentAt + 1 : NEVER,
      unsubscribedAt
    });
    const endedAt = isBlocked ? sentAt + 1 : unsubscribedAt;
    if (endedAt === NEVER) continue;
    if (isGranted || isBlocked)
      life.permissions.push({
        port: "app",
        login: user,
        purpose: "marketing",
        channel: "app_push",
        isGranted: false,
        policy: policyAt(endedAt),
        at: endedAt + 2
      });
    return;
  }
};

/** The WeChat campaigns' lists, and reminders: the account was asked before; who refuses or unsubscribes gets nothing more and revokes. */
const notify = (life: Life, account: Account, random: Random): void => {
  const template = random.pick(templates);
  const note = (event: Notice["event"], at: number, isAccepted: boolean): void => {
    const no = `27941${String(hash(life.person.number, life.notices.length)).padStart(10, "0")}${String(life.notices.length).padStart(4, "0")}`;
    life.notices.push({account, event, template, no, isAccepted, at});
  };
  const revoke = (at: number): void => {
    life.consents.push({account, purpose: "marketing", channel: "wechat", isGranted: false, policy: "v3", at: at + 1});
  };
  const written = life.memberships.flatMap(({campaign, arm}) =>
    campaign.channel === "wechat" && arm === "treatment" ? [campaign.from + 10 * HOUR] : []
  );
  const asked = account.registeredAt + random.between(1, 90) * DAY + random.int(HOUR);
  if (!random.chance(0.3) && written.length === 0) return;
  const isAccepted = random.chance(0.8);
  note("popup", asked, isAccepted);
  if (!isAccepted) {
    revoke(asked);
    return;
  }
  const reminders = random.chance(0.5) ? [asked + random.between(30, 300) * DAY] : [];
  for (const at of [...written, ...reminders].filter((one) => one > asked).sort((a, b) => a - b)) {
    if (at > LAST_SECOND) return;
    // 43101: the account refuses by now.
    const isTaken = random.chance(0.94);
    note("sent", at, isTaken);
    const isLast = isTaken && random.chance(0.08);
    if (isLast) note("change", at + random.between(100, 90_000), false);
    if (isTaken && !isLast) continue;
    revoke(life.notices.at(-1)!.at);
    return;
  }
};

/** Messages of the app and the WeChat shops. A refusal or an unsubscription ends in a revoked consent. */
export default part({
  name: "messages",
  after: ["accounts", "app", "consents", "membership", "permissions"],
  begin: () => ({pushes: [], notices: []}),
  live: (life, random) => {
    const [user] = life.appUsers;
    const [account] = life.accounts;
    if (user !== undefined && random.chance(0.33)) pushTo(life, user, random);
    if (account !== undefined) notify(life, account, random);
  }
});
