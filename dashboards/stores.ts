import type {Generation} from "../src/api/generation.ts";
import type {Scope} from "../src/measures/ask.ts";
import type {Choice} from "./chips.ts";
import type {Filters, View} from "./view.ts";
import {words} from "./words.ts";

export interface Store {
  store_code: string;
  name: string;
  brand: string;
  region: string;
}

/** All stores that the one who looks may see, as the newest description names them. */
export const readStores = async (generation: Generation, {within}: Filters): Promise<Store[]> => {
  const rows = await generation.rows("select store_code, name, brand, region from marts.stores order by store_code");
  const seen = within ? rows.filter((row) => within.includes(String(row.store_code))) : rows;
  return seen.map((row) => ({
    store_code: String(row.store_code),
    name: String(row.name ?? row.store_code),
    brand: String(row.brand ?? ""),
    region: String(row.region ?? "")
  }));
};

export const scopeOf = ({brand, region, store, basis, within, hidesFew}: Filters): Scope => ({
  ...(brand && {brand}),
  ...(region && {region}),
  ...(store && {store}),
  ...(basis && {basis}),
  ...(within && {within}),
  ...(hidesFew && {hidesFew})
});

const distinct = (values: string[]): string[] => [...new Set(values)].filter(Boolean).sort((a, b) => a.localeCompare(b, "zh"));

/** Those that brand, region and store leave. */
export const storesWithin = (all: Store[], {brand, region, store}: Filters): Store[] =>
  all.filter(
    (one) =>
      (brand === undefined || one.brand === brand) &&
      (region === undefined || one.region === region) &&
      (store === undefined || one.store_code === store)
  );

/** Chips for brand, region and store (those of the brand and region chosen), and for stores as they are now or as they were then. */
export const storeChoices = (all: Store[], {filters, lang}: View): Choice[] => {
  const everything = {value: null, label: words.all[lang]};
  const list = (name: "brand" | "region"): Choice => ({
    name,
    label: words[name][lang],
    chosen: filters[name] ?? words.all[lang],
    isOn: filters[name] !== undefined,
    options: [everything, ...distinct(all.map((store) => store[name])).map((value) => ({value, label: value}))]
  });
  const {store: _, ...others} = filters;
  const within = storesWithin(all, others);
  const chosen = filters.store && (all.find(({store_code}) => store_code === filters.store)?.name ?? filters.store);
  const number = lang === "zh" ? `全部 ${within.length} 家` : `all ${within.length}`;
  const options = within.map(({store_code, name}) => ({value: store_code, label: name}));
  return [
    list("brand"),
    list("region"),
    {name: "store", label: words.store[lang], chosen: chosen ?? number, isOn: chosen !== undefined, options: [everything, ...options]},
    {
      name: "basis",
      label: words.basis[lang],
      chosen: filters.basis ? words.as_then[lang] : words.as_now[lang],
      isOn: filters.basis !== undefined,
      options: [
        {value: null, label: words.as_now[lang]},
        {value: "then", label: words.as_then[lang]}
      ]
    }
  ];
};
