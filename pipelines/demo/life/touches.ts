import type {Life} from "../life.ts";
import {part} from "../life.ts";
import {type Random, totals} from "../random.ts";
import {dayOf, LAST_SECOND} from "../time.ts";
import {eveningHour, onlineDay} from "../world/calendar.ts";
import {campaigns} from "../world/campaigns.ts";
import {products} from "../world/products.ts";
import {type Store, storeOn} from "../world/stores.ts";
import {type Port, portsAt} from "./appointments.ts";

/** Something done in a port of the group's own that leaves nothing but a trace. */
export interface Touch {
  port: Port;
  /** Number within the person's traces. */
  no: number;
  kind: "view" | "click" | "search" | "coupon" | "cart" | "share" | "live_room";
  /** Sku, series or words searched for. */
  subject: string;
  subjectIs: "sku" | "series" | "keyword";
  store: Store;
  campaign: string;
  couponYuan: number;
  /** Before the login: the tracker knows the device only. */
  isAnonymous: boolean;
  at: number;
}

declare module "../life.ts" {
  interface Life {
    touches: Touch[];
  }
}

const kinds = ["view", "click", "search", "coupon", "cart", "share", "live_room"] as const;
const shares = totals([40, 12, 12, 9, 15, 4, 8]);
const words = ["脚垫", "保养套餐", "行车记录仪", "冬季轮胎", "置换补贴", "充电桩"];

const touch = (life: Life, port: Port, at: number, kind: Touch["kind"], sku: string, random: Random): void => {
  const home = storeOn(life.person.home, dayOf(at));
  const isCar = kind === "live_room" || (kind === "view" && random.chance(0.3));
  const subjectIs = kind === "search" ? "keyword" : isCar ? "series" : "sku";
  const subject = kind === "search" ? random.pick(words) : isCar ? random.pick(home.series).code : sku;
  const campaign = campaigns.find((one) => one.sells !== "service" && one.from <= at && at < one.until)?.code ?? "";
  const couponYuan = kind === "coupon" ? random.pick([20, 50, 100]) : 0;
  const isAnonymous = port !== "wechat" && random.chance(0.06);
  life.touches.push({port, no: life.touches.length, kind, subject, subjectIs, store: home, campaign, couponYuan, isAnonymous, at});
};

/** Traces of a third of those who have an account: before an order, and now and then without one. */
export default part({
  name: "touches",
  after: ["appointments", "mall", "shop"],
  begin: () => ({touches: []}),
  live: (life, random) => {
    if (!random.chance(0.4)) return;
    for (const [port, orders] of [
      ["mall", life.mallOrders],
      ["wechat", life.wechatOrders]
    ] as const)
      for (const order of orders)
        if (random.chance(0.4)) {
          const {sku} = order.items[0]!.product;
          touch(life, port, order.createdAt - 900, "view", sku, random);
          touch(life, port, order.createdAt - 300, "cart", sku, random);
        }
    for (let i = 0; i < 5 && random.chance(0.6); i++) {
      const at = eveningHour(onlineDay(random), random);
      const ports = portsAt(life, at);
      if (ports.length > 0 && at <= LAST_SECOND)
        touch(life, random.pick(ports), at, kinds[random.weighted(shares)]!, random.pick(products).sku, random);
    }
  }
});
