import type {Life} from "../life.ts";
import {part} from "../life.ts";
import {Random, wordHash} from "../random.ts";
import {dayOf, END} from "../time.ts";
import {armOf, type Campaign, campaigns, coming, secondWithin} from "../world/campaigns.ts";
import {buy} from "./purchase.ts";
import {keep, visitOf} from "./service.ts";
import {shopOrderOf, tmallId, wechatId} from "./shop.ts";

/** A member of a campaign who was written to, and whether the message alone made them buy. */
interface Answer {
  campaign: Campaign;
  isAdded: boolean;
}

declare module "../life.ts" {
  interface Life {
    answers: Answer[];
  }
}

/** Places of these orders among the person's: no other part uses them. */
const SLOT = 60;
const CAR = 3;

const order = (life: Life, at: number, random: Random): void => {
  const {person, accounts, tmallOrders, wechatOrders} = life;
  const account = accounts.find((one) => one.registeredAt < at);
  if (account === undefined) {
    const id = tmallId(person.number, SLOT + tmallOrders.length, at);
    tmallOrders.push(shopOrderOf(life, id, at, undefined, random));
  } else wechatOrders.push(shopOrderOf(life, wechatId(person.number, SLOT + wechatOrders.length, at), at, account, random));
};

/** Does what the campaign sells: its next car only to who has one by then. @returns whether the person could */
const buys = (life: Life, campaign: Campaign, random: Random): boolean => {
  const at = secondWithin(campaign, random);
  const own = life.cars.find((one) => one.since < campaign.from && one.until > campaign.until);
  if (campaign.sells === "shop") order(life, at, random);
  if (campaign.sells === "service") {
    if (own === undefined) return false;
    visitOf(life, own, "maintenance", dayOf(at), 1, random);
    own.changes.sort((a, b) => a - b);
  }
  if (campaign.sells === "car") {
    if (own === undefined || life.person.kind === "organisation" || life.sales.length > 2) return false;
    const owned = life.cars.length;
    buy(life, random, CAR, dayOf(at));
    for (const car of life.cars.slice(owned)) keep(life, car, random);
  }
  return true;
};

const SALT = wordHash("answers");

/** What the message of a campaign alone makes a person do. The holdout was written nothing, so it does nothing more. */
export default part({
  name: "answers",
  after: ["accounts", "purchase", "elsewhere", "resale", "shop", "service"],
  begin: () => ({answers: []}),
  live: (life, _, seed) => {
    const {number} = life.person;
    for (const campaign of [...campaigns, ...coming]) {
      if (armOf(number, campaign, seed) !== "treatment") continue;
      const random = new Random(seed, SALT ^ wordHash(campaign.code), number);
      const isAdded = random.chance(campaign.uplift) && buys(life, campaign, random);
      life.answers.push({campaign, isAdded});
    }
  },
  tell: ({answers}, truth) => {
    for (const {campaign, isAdded} of answers) if (campaign.from <= END) truth.effect(campaign.code, isAdded);
  }
});
