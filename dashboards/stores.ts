import type {Generation} from "../src/api/generation.ts";
import type {Scope} from "../src/measures/ask.ts";
import {type Store, storesOf, storesWithin} from "../src/measures/stores.ts";
import type {Choice} from "./chips.ts";
import type {Filters, View} from "./view.ts";
import {words} from "./words.ts";

/** All stores that the one who looks may see. */
export const readStores = async (generation: Generation, {within}: Filters): Promise<Store[]> =>
  storesWithin(await storesOf(generation), {...(within && {within})});

export const scopeOf = ({brand, region, store, basis, within, hidesFew}: Filters): Scope => ({
  ...(brand && {brand}),
  ...(region && {region}),
  ...(store && {store}),
  ...(basis && {basis}),
  ...(within && {within}),
  ...(hidesFew && {hidesFew})
});

const distinct = (values: string[]): string[] => [...new Set(values)].filter(Boolean).sort((a, b) => a.localeCompare(b, "zh"));

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
