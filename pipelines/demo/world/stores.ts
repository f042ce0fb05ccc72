import {day} from "../time.ts";
import {type City, cities} from "./cities.ts";
import {brands, type Series, seriesOfBrand} from "./series.ts";

export interface Store {
  index: number;
  /** Our code, `S001`. */
  code: string;
  /** The ERP's eight characters. */
  dealer: string;
  name: string;
  /** What the shops call it. */
  shopName: string;
  city: City;
  brand: (typeof brands)[number];
  series: readonly Series[];
  opened: number;
  /** Day on which the group bought it, with the group that it came with. */
  bought?: number;
  group: string;
  /** First day on which it is shut; a store of the city, else the group's first, goes on with its customers. */
  closed?: number;
  /** What it sold, and under which brand, before the group bought it. */
  former?: {brand: (typeof brands)[number]; series: readonly Series[]};
  /** Its WeChat shop. */
  appid: string;
  /** Its number at Tmall. */
  shopId: string;
  /** Sales and service people. */
  consultants: readonly string[];
  advisors: readonly string[];
  /** The desk's mobile, that careless staff type in as the customer's. */
  deskMobile: string;
  landline: string;
}

export const MOST_STORES = 120;
/** Stores that exist for the person: small runs use few, and a larger run changes nothing for the first people. */
export const storesFor = (eights: number): number => Math.min(MOST_STORES, 8 + Math.floor(eights / 6));

const housePrefixes = ["瑞景", "宝诚", "星辉", "华鼎", "领行", "恒信", "嘉域", "臻驰", "永达", "和谐"];
const staffSurnames = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];
const staffGiven = ["磊", "静", "敏", "洋", "娟", "涛", "明", "霞", "刚", "燕", "晨曦", "思远", "佳怡", "文博", "雨桐"];
const staffOf = (index: number, from: number, count: number): string[] =>
  Array.from({length: count}, (_, k) => {
    const x = index * 31 + from + k * 7;
    return staffSurnames[x % staffSurnames.length]! + staffGiven[(x * 3 + k) % staffGiven.length]!;
  });

/** Day on which the group bought 金晟汽车 with its stores, which had customer and order numbers of their own. */
const BOUGHT = day(2023, 3, 1);
const closings: Readonly<Record<number, number>> = {41: day(2023, 7, 1), 63: day(2025, 11, 15)};

const storeOf = (_: unknown, index: number): Store => {
  const city = cities[index % cities.length]!;
  const turn = Math.floor(index / cities.length);
  const brand = brands[(index + turn) % brands.length]!;
  const house = housePrefixes[(index * 3 + turn) % housePrefixes.length]!;
  const formerBrand = brands[(index + 2) % brands.length]!;
  const short = city.name.replace("市", "");
  return {
    index,
    code: `S${String(index + 1).padStart(3, "0")}`,
    dealer: `HX${city.code}${String(turn + 1).padStart(2, "0")}`,
    name: `${short}${house}${brand.name}4S店`,
    shopName: `${short}${brand.name}${house}店`,
    city,
    brand,
    series: seriesOfBrand.get(brand.name)!,
    opened: day(2008 + (index % 12), 1 + (index % 12), 18),
    group: index % 17 === 5 ? "金晟汽车" : "华翔汽车",
    ...(index % 17 === 5 ? {bought: BOUGHT, former: {brand: formerBrand, series: seriesOfBrand.get(formerBrand.name)!}} : {}),
    ...(closings[index] === undefined ? {} : {closed: closings[index]}),
    appid: `wx${(0x3c7a51be + index * 7_919).toString(16)}${(0x9d20f4e6 - index * 104_729).toString(16)}`,
    shopId: String(64_010_000 + index * 13),
    consultants: staffOf(index, 1, 6),
    advisors: staffOf(index, 17, 5),
    deskMobile: `1890${String(1000 + index)}${String(100 + ((index * 37) % 900))}`,
    landline: `${city.areaCode}-${String(62_000_000 + index * 7919).slice(0, city.areaCode.length === 3 ? 8 : 7)}`
  };
};

export const stores: readonly Store[] = Array.from({length: MOST_STORES}, storeOf);

/** The store itself, or who has its customers since it closed. */
export const storeOn = (store: Store, on: number): Store => {
  if (store.closed === undefined || on < store.closed) return store;
  return stores.find((one) => one.city === store.city && one.closed === undefined) ?? stores[0]!;
};
/** Whether it still belonged to another group, with that group's numbers. */
export const isForeign = (store: Store, on: number): boolean => store.bought !== undefined && on < store.bought;
/** What it sells on a day. */
export const seriesOn = (store: Store, on: number): readonly Series[] =>
  store.former !== undefined && isForeign(store, on) ? store.former.series : store.series;
