import {amongTexts, literal} from "../sql.ts";
import type {Reader} from "./reader.ts";

/** A store as its newest description names it. */
export interface Store {
  store_code: string;
  name: string;
  brand: string;
  region: string;
}

const described = new WeakMap<Reader, Promise<Store[]>>();

const readStores = async (reader: Reader): Promise<Store[]> => {
  const rows = await reader.rows("select store_code, name, brand, region from marts.stores order by store_code");
  return rows.map((row) => ({
    store_code: String(row.store_code),
    name: String(row.name ?? row.store_code),
    brand: String(row.brand ?? ""),
    region: String(row.region ?? "")
  }));
};

/** All stores of a generation, asked for once: a generation never changes. */
export const storesOf = (reader: Reader): Promise<Store[]> => {
  const known = described.get(reader) ?? readStores(reader);
  described.set(reader, known);
  known.catch(() => described.delete(reader));
  return known;
};

/** What leaves some stores out. */
export interface Bounds {
  store?: string;
  brand?: string;
  region?: string;
  /** These stores alone, whatever else is asked; absent: all. */
  within?: readonly string[];
}

/** Those that brand, region and store leave, of those that may be seen at all. */
export const storesWithin = (all: Store[], {brand, region, store, within}: Bounds): Store[] =>
  all.filter(
    (one) =>
      (brand === undefined || one.brand === brand) &&
      (region === undefined || one.region === region) &&
      (store === undefined || one.store_code === store) &&
      (within === undefined || within.includes(one.store_code))
  );

/** Codes of the stores that brand, region and store leave; what may be seen at all where none of them is said; undefined: every store, also one that nobody describes. */
export const codesOf = async (reader: Reader, bounds: Bounds): Promise<readonly string[] | undefined> => {
  const {brand, region, store, within} = bounds;
  if ((brand ?? region ?? store) === undefined) return within;
  return storesWithin(await storesOf(reader), bounds).map(({store_code}) => store_code);
};

/** A row is of one of these stores; of none, when there is none. */
export const isOneOf = (column: string, codes: readonly string[]): string =>
  codes.length === 0 ? "false" : amongTexts(column, codes.map(literal));
