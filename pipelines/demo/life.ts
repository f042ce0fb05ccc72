import type {Contact, Person} from "./person.ts";
import type {Random} from "./random.ts";
import type {Telling} from "./telling.ts";
import type {Series} from "./world/series.ts";
import type {Store} from "./world/stores.ts";

/** All times are Beijing wall-clock seconds (`time.ts`); Infinity = never. `changes` are the moments at which a record changed, ascending. */
export interface Car {
  vin: string;
  series: Series;
  model: string;
  color: string;
  plate: string;
  /** Where this owner's car is known, and since when (second of delivery or first visit). */
  store: Store;
  since: number;
  /** Day of this owner's licence. */
  licensedOn: number;
  /** Day of the first sale of the car, by whomever. */
  soldOn: number;
  /** Owned until (second, not included). */
  until: number;
  dailyKm: number;
  price: number;
  isSoldHere: boolean;
  changes: number[];
}

export interface Customer {
  store: Store;
  no: string;
  consultant: string;
  /** cus_source code of the ERP. */
  source: string;
  level: string;
  /** The dealer struck it out. */
  voidedAt: number;
  versions: {at: number; contact: Contact; isOwner: boolean}[];
}

/** All that one person does, as far as the group's ports see it. A part of life declares its lists here, from its own file. */
export interface Life {
  person: Person;
  /** Key of a record at a store: the same number lives at several dealers, never twice at one. */
  numberAt: (prefix: string, store: Store, at: number, slot: number) => string;
  /** How records know the person at a time; noise may spoil it. */
  known: (store: Store, at: number, random: Random) => Contact;
  /** The same of somebody else of the household or the company's driver. */
  relative: (store: Store, at: number, random: Random) => Contact;
  /** Those of the household outside the simulation who were seen, as the truth names them. */
  relatives: string[];
  /** The ERP's customer at a store, made at need. */
  customerAt: (store: Store, at: number, source: string, random: Random) => Customer;
  customers: Customer[];
  cars: Car[];
  /** What the simulation drew for the person and nobody sees, by name: the truth's `parameters`. */
  parameters: {[name: string]: number | string};
  /** The last second of which a record knows the person: Infinity if they would still come at the end of the simulation. */
  leavesAt: number;
}

/** One part of a life: it reads what the parts before it left and adds its own. */
export interface Part {
  name: string;
  /** Parts that must have been lived before. */
  after: readonly string[];
  /** The lists that the part brings into a life, empty. */
  begin?: () => Partial<Life>;
  live: (life: Life, random: Random, seed: number) => void;
  /** What it adds to the truth, once the whole life is lived (`truth.ts`). */
  tell?: (life: Life, truth: Telling) => void;
}
export const part = (value: Part): Part => value;
