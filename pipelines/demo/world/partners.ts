import {brands, type Series, series} from "./series.ts";
import type {Store} from "./stores.ts";

/** What the marketplaces call a store. */
export const autohomeDealer = ({index}: Store): string => String(2_004_871 + index * 137);
export const suningShop = ({index}: Store): string => `SN71${String(101 + index * 3).padStart(4, "0")}`;
export const vipStore = ({index}: Store): string => `VS${String(101 + index).padStart(4, "0")}`;
export const douyinStore = ({index}: Store): string => `71${String(400_100 + index * 31)}`;

/** Autohome's numbers of series and brands. */
const seriesIds = new Map(series.map((one, i) => [one, String(4_021 + i * 17)]));
export const autohomeSeries = (of: Series): string => seriesIds.get(of)!;
export const autohomeBrand = ({brandCode}: Series): string => String(15 + brands.findIndex(({code}) => code === brandCode) * 18);
/** A brand that the group does not sell. */
export const FOREIGN_BRAND = "12";

/** The same as rows of the aliases: kind, channel, alias, code. */
export const partnerAliases = (stores: readonly Store[]): [kind: string, channel: string, alias: string, code: string][] => [
  ...stores.flatMap((store): [string, string, string, string][] => [
    ["store", "autohome", autohomeDealer(store), store.code],
    ["store", "suning", suningShop(store), store.code],
    ["store", "vipshop", vipStore(store), store.code],
    ["store", "media", douyinStore(store), store.code]
  ]),
  ...series.flatMap((one): [string, string, string, string][] => [
    ["series", "autohome", autohomeSeries(one), one.code],
    ["series", "media", one.name, one.code]
  ])
];
