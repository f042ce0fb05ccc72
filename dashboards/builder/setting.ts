import {createContext, useContext} from "react";
import type {RuleCount} from "../../src/segments/count.ts";
import type {Described, FieldInfo} from "../../src/segments/described.ts";
import type {Lang, Words} from "../words.ts";
import type {Days} from "./bounds.ts";
import type {Say} from "./said.ts";

export interface SavedSegment {
  id: string;
  name: string;
  version: number;
}

export interface Fault {
  pointer: string;
  code: string;
}

/** What every part of the page may know. */
export interface Setting {
  lang: Lang;
  say: Say;
  catalogue: Described;
  days: Days;
  /** Saved segments that have a version. */
  segments: SavedSegment[];
  /** Places at fault in the rule as it stands. */
  faults: Fault[];
  /** What each of the root's rules keeps, by its place. */
  counts: Map<string, RuleCount & {before: number}>;
  /** The numbers are of the rule before. */
  isStale: boolean;
  op: "and" | "or";
}

const Context = createContext<Setting | undefined>(undefined);
export const SettingProvider = Context.Provider;

export const useSetting = (): Setting => {
  const setting = useContext(Context);
  if (!setting) throw new Error("no setting");
  return setting;
};

export const word = (words: Words, lang: Lang): string => words[lang];

/** A code, store, port or need as it is called; any other text as it is. */
export const nameOf = (value: string, {catalogue: {names}, lang}: Pick<Setting, "catalogue" | "lang">): string =>
  (Object.hasOwn(names, value) ? names[value]?.[lang] : undefined) ?? value;

/** A fault lies at this place or inside of it. */
export const isAt = (place: string, {pointer}: Fault): boolean => pointer === place || pointer.startsWith(`${place}/`);

export const firstValue = (field: FieldInfo | undefined): string => field?.operators[0] ?? "eq";
