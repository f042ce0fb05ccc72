import {money, type Table} from "../table.ts";
import {carried, href, type View} from "../view.ts";
import {words} from "../words.ts";
import {fewest, type League, ranked, shares} from "./data.ts";
import {places} from "./rank.ts";

const move = (now: number | undefined, before: number | undefined): string => {
  if (now === undefined) return "–";
  if (before === undefined) return `${now} ＊`;
  if (before === now) return `${now} ＝`;
  return before > now ? `${now} ▲${before - now}` : `${now} ▼${now - before}`;
};

/** Every store that did anything in the month, by cars delivered: its place and how it moved, and its figures. */
export const leagueTable = ({stores, now, before, span}: League, {lang, filters}: View): Table => {
  const [first] = ranked;
  const value = (measure: string, store: string): number => now.get(measure)?.get(store) ?? 0;
  const [present, past] = [places(now, first!.name), places(before, first!.name)];
  /** A share of too few says nothing about a store. */
  const share = (measure: string, of: string, store: string): number | null =>
    value(of, store) < fewest ? null : (now.get(measure)?.get(store) ?? null);
  const codes = stores.filter(({store_code}) => [...now.values()].some((byStore) => (byStore.get(store_code) ?? 0) !== 0));
  const rows = codes.map(({store_code, name, brand, region}) => ({
    place: span.past ? move(present.get(store_code), past.get(store_code)) : String(present.get(store_code) ?? "–"),
    store_code,
    name,
    brand,
    region,
    ...Object.fromEntries(ranked.map((measure) => [measure.name, value(measure.name, store_code)])),
    service_visits: value("service_visits", store_code),
    ...Object.fromEntries(shares.map(({share: one, of}) => [one.name, share(one.name, of.name, store_code)]))
  }));
  const of = (row: (typeof rows)[number], column: string): number => Number((row as Record<string, unknown>)[column] ?? 0);
  return {
    title: lang === "zh" ? "门店排行" : "Store league",
    columns: [
      {key: "place", label: lang === "zh" ? "名次" : "Place"},
      {key: "name", label: words.store[lang], href: ({store_code}) => href("/", carried(filters), {store: String(store_code)})},
      {key: "brand", label: words.brand[lang], isExtra: true},
      {key: "region", label: words.region[lang], isExtra: true},
      ...ranked.map(({name, label, unit}) => ({
        key: name,
        label: label[lang],
        unit,
        bar: true,
        ...(unit === "yuan" ? money(lang) : {})
      })),
      {key: "service_visits", label: lang === "zh" ? "进厂台次" : "Service visits", unit: "visits", isExtra: true},
      ...shares.map(({share: {name, label, unit}}) => ({key: name, label: label[lang], unit}))
    ],
    rows: rows.sort(
      (a, b) => of(b, first!.name) - of(a, first!.name) || of(b, "sales_revenue") - of(a, "sales_revenue") || (a.name < b.name ? -1 : 1)
    )
  };
};
