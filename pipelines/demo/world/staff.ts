import {FROM} from "../time.ts";
import type {Store} from "./stores.ts";

/** A member of staff as the dealers' system lists them. */
export interface Employee {
  no: string;
  name: string;
  /** Position code and title. */
  position: readonly [code: string, title: string];
  mobile: string;
  phone: string;
  from: number;
  /** Last day, of those who left. */
  to?: number;
}

const positions = {
  desk: ["10061001", "前台"],
  consultant: ["10061002", "销售顾问"],
  advisor: ["10061003", "服务顾问"],
  appraiser: ["10061004", "二手车评估师"],
  finance: ["10061005", "金融保险专员"]
} as const;

const former = ["钱晓", "孙立", "邓超群", "蒋文", "沈青", "韩露", "秦川", "尤佳", "许诺", "苏畅", "范晨", "彭程"];
const specialists = ["祝安", "丁一鸣", "贺朗", "龚雪松", "郝运来", "毛宁宁", "邵华", "万里", "段誉文", "雷鸣"];

/** Staff have numbers of a range that no customer has. Coprime to 10^8, so no two are alike. */
const mobileOf = (store: Store, place: number): string =>
  `190${String(((store.index * 40 + place + 1) * 61_803_399) % 100_000_000).padStart(8, "0")}`;

/** Who appraises used cars at a store. */
export const appraiserOf = (store: Store): string => specialists[store.index % specialists.length]!;
/** Who looks after loans and policies at a store. */
export const financierOf = (store: Store): string => specialists[(store.index + 3) % specialists.length]!;

/** A store's staff, those who left before or within the history included; the desk has the number that careless staff type in. */
export const employeesOf = (store: Store): Employee[] => {
  const began = Math.max(store.opened, FROM - 1500);
  const seat = (name: string, position: Employee["position"], place: number, from: number, to?: number): Employee => ({
    no: `E${String(place).padStart(4, "0")}`,
    name,
    position,
    mobile: mobileOf(store, place),
    phone: place % 4 === 0 ? store.landline : "",
    from,
    ...(to === undefined ? {} : {to})
  });
  const since = (place: number): number => began + ((store.index * 97 + place * 211) % 1400);
  const left = former.slice(store.index % 6, (store.index % 6) + 4).map((name, i) => {
    const from = since(20 + i);
    return seat(
      name,
      i % 2 === 0 ? positions.consultant : positions.advisor,
      20 + i,
      from,
      from + 300 + ((store.index * 53 + i * 401) % 1500)
    );
  });
  return [
    {...seat("前台", positions.desk, 1, store.opened), mobile: store.deskMobile, phone: store.landline},
    ...store.consultants.map((name, i) => seat(name, positions.consultant, 2 + i, since(2 + i))),
    ...store.advisors.map((name, i) => seat(name, positions.advisor, 10 + i, since(10 + i))),
    seat(appraiserOf(store), positions.appraiser, 16, since(16)),
    seat(financierOf(store), positions.finance, 17, since(17)),
    ...left
  ];
};
