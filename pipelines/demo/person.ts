import type {City} from "./world/cities.ts";
import type {Store} from "./world/stores.ts";

/** A number and the days on which it is the person's (`until` not included). */
export interface Phone {
  value: string;
  from: number;
  until: number;
}

export interface Relative {
  name: string;
  isMale: boolean;
  mobile: string;
}

/** One simulated human or company. `number` starts at 0. */
export interface Person {
  number: number;
  /** staff: works at the home store and buys there too. */
  kind: "person" | "organisation" | "staff";
  /** buyer: buys a car here; service: only services a car bought elsewhere; prospect: asks and looks, never buys. */
  habit: "buyer" | "service" | "prospect";
  surname: string;
  given: string;
  /** Full name, of a company the company's. */
  name: string;
  /** Of a company: who signs and drives. */
  contactName: string;
  isMale: boolean;
  born: number;
  nationalId: string;
  uscc: string;
  phones: Phone[];
  landline: string;
  city: City;
  district: number;
  street: string;
  /** Day of a move to another district, else Infinity. */
  movedOn: number;
  newStreet: string;
  home: Store;
  /** Number within the eight people that share a key at different dealers: DMS keys are made of it. */
  eights: number;
  /** Whether those numbers are the person's at home; others of the household and staff have numbers of their own. */
  sharesKeys: boolean;
  /** Registers with a WeChat shop some day, and buys at Tmall: within the history or in the year after it. */
  hasWechat: boolean;
  hasTmall: boolean;
  /** The smallest number of those who live together. */
  household: number;
  /** What ties the person to another: `<kind>:<number>`. */
  ties: string[];
}

/** A person as one record knows them, noise included. */
export interface Contact {
  name: string;
  contactName: string;
  mobile: string;
  landline: string;
  nationalId: string;
  uscc: string;
  isMale: boolean;
  born: number;
  isCompany: boolean;
  city: City;
  district: string;
  address: string;
  /** Who this truly is: a person's number, or `<number>.r` for somebody of their household outside the simulation. */
  truth: string;
  /** The kind of noise, "" for none. */
  noise: string;
}
