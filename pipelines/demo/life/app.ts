import {part} from "../life.ts";
import {hash} from "../random.ts";
import {DAY} from "../time.ts";
import {eveningHour, shopDay} from "../world/calendar.ts";
import {type Login, loginOf} from "./mall.ts";

export interface AppUser extends Login {
  system: "iOS" | "Android" | "HarmonyOS";
  deviceId: string;
  /** Where push messages go. */
  pushId: string;
}

declare module "../life.ts" {
  interface Life {
    appUsers: AppUser[];
  }
}

/** A user of the owners' app: one in six, more of those who own a car here. */
export default part({
  name: "app",
  after: ["accounts", "purchase"],
  begin: () => ({appUsers: []}),
  live: (life, random) => {
    const {number, kind} = life.person;
    const [sale] = life.sales;
    if (!random.chance(kind === "organisation" ? 0.03 : sale === undefined ? 0.12 : 0.21)) return;
    const registeredAt =
      sale !== undefined && random.chance(0.6) ? sale.createdAt + random.between(1, 40) * DAY : eveningHour(shopDay(random), random);
    const login = loginOf(life, `A${10_000_000 + number}`, registeredAt, random);
    const device = hash(number, 47).toString(16).padStart(8, "0");
    life.appUsers.push({
      ...login,
      system: random.chance(0.4) ? "iOS" : random.chance(0.8) ? "Android" : "HarmonyOS",
      deviceId: `d-${device}${number}`,
      pushId: `1a0018${device}${String(number).padStart(8, "0")}`
    });
  }
});
