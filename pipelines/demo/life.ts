import type {Contact, Person} from "./person.ts";
import type {Random} from "./random.ts";
import type {Job} from "./world/jobs.ts";
import type {Product} from "./world/products.ts";
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

export type Origin = "walk_in" | "lead" | "tmall" | "wechat";

export interface Sale {
  store: Store;
  no: string;
  customer: Customer;
  contact: Contact;
  car: Car;
  origin: Origin;
  createdAt: number;
  deliveredAt: number;
  doneAt: number;
  abortedAt: number;
  returnedAt: number;
  consultant: string;
  priceYuan: number;
  extrasYuan: number;
  insuranceYuan: number;
  loanYuan: number;
  onlineNo: string;
  tradedVin: string;
  tradedBrand: string;
  tradedModel: string;
  changes: number[];
}

export interface Line {
  repair: Repair;
  no: number;
  kind: "labour" | "part";
  code: string;
  name: string;
  quantity: number;
  amountYuan: number;
}

export interface Settlement {
  repair: Repair;
  no: string;
  at: number;
  isRed: boolean;
  labourYuan: number;
  partsYuan: number;
}

export type RepairKind = "maintenance" | "repair" | "warranty" | "accident";

export interface Repair {
  store: Store;
  no: string;
  car: Car;
  customer: Customer;
  owner: Contact;
  bringer: Contact;
  kind: RepairKind;
  jobs: readonly Job[];
  labourYuan: number;
  partsYuan: number;
  createdAt: number;
  settledAt: number;
  mileage: number;
  advisor: string;
  bookingNo: string;
  /** When the lines came to be. */
  opened: readonly number[];
  changes: number[];
}

export interface Booking {
  store: Store;
  no: string;
  contact: Contact;
  series: Series;
  plate: string;
  vin: string;
  createdAt: number;
  comeAt: number;
  outcome: "completed" | "cancelled" | "no_show";
  advisor: string;
  isOnline: boolean;
  /** The car is fetched and brought back. */
  isFetched: boolean;
  changes: number[];
}

export interface Visit {
  store: Store;
  customer: Customer;
  contact: Contact;
  series: Series;
  at: number;
  leftAt: number;
  isFirst: boolean;
  level: string;
  hasTestDrive: boolean;
  consultant: string;
  quotedYuan: number;
}

export interface TestDrive {
  store: Store;
  id: number;
  customer: Customer;
  contact: Contact;
  series: Series;
  createdAt: number;
  at: number;
  isDone: boolean;
  isFirst: boolean;
  consultant: string;
  changes: number[];
}

export interface CarLead {
  id: string;
  store: Store;
  contact: Contact;
  series: Series;
  at: number;
}

export interface TmallCarOrder {
  id: string;
  store: Store;
  contact: Contact;
  nick: string;
  series: Series;
  model: string;
  color: string;
  createdAt: number;
  depositYuan: number;
  balanceYuan: number;
  balanceAt: number;
  consumedAt: number;
  refundedAt: number;
  isPaid: boolean;
  changes: number[];
}

export interface ShopItem {
  product: Product;
  quantity: number;
  priceYuan: number;
  isRefunded: boolean;
}

export interface ShopOrder {
  id: string;
  store: Store;
  contact: Contact;
  account: Account | undefined;
  nick: string;
  items: ShopItem[];
  createdAt: number;
  paidAt: number;
  shippedAt: number;
  doneAt: number;
  closedAt: number;
  /** When the refunded items' money went back. */
  refundedAt: number;
  /** A deposit for a car, redeemed in the store. */
  isCarDeposit: boolean;
  changes: number[];
}

export interface Account {
  /** Whose it is, as the truth names people. */
  owner: string;
  /** Some exports leave the unionid out. */
  hasUnionid: boolean;
  appid: string;
  openid: string;
  unionid: string;
  nick: string;
  /** Mobile bound to the account, by the time since when; "" for none. */
  mobiles: {at: number; value: string}[];
  memberNo: string;
  registeredAt: number;
  changes: number[];
}

export interface Consent {
  account: Account;
  purpose: string;
  channel: string;
  isGranted: boolean;
  policy: string;
  at: number;
}

/** All that one person does, as far as the group's ports see it. */
export interface Life {
  person: Person;
  /** Key of a record at a store: the same number lives at several dealers, never twice at one. */
  numberAt: (prefix: string, store: Store, at: number, slot: number) => string;
  /** How records know the person at a time; noise may spoil it. */
  known: (store: Store, at: number, random: Random) => Contact;
  /** The same of somebody else of the household or the company's driver. */
  relative: (store: Store, at: number, random: Random) => Contact;
  /** The ERP's customer at a store, made at need. */
  customerAt: (store: Store, at: number, source: string, random: Random) => Customer;
  customers: Customer[];
  cars: Car[];
  sales: Sale[];
  repairs: Repair[];
  lines: Line[];
  settlements: Settlement[];
  bookings: Booking[];
  visits: Visit[];
  testDrives: TestDrive[];
  carLeads: CarLead[];
  carOrders: TmallCarOrder[];
  tmallOrders: ShopOrder[];
  wechatOrders: ShopOrder[];
  accounts: Account[];
  consents: Consent[];
}

/** One part of a life: it reads what the parts before it left and adds its own. */
export interface Part {
  name: string;
  /** Parts that must have been lived before. */
  after: readonly string[];
  live: (life: Life, random: Random, seed: number) => void;
}
export const part = (value: Part): Part => value;

/** What a sale comes to: car, extras and insurance. */
export const saleYuan = (sale: Sale): number => sale.priceYuan + sale.extrasYuan + sale.insuranceYuan;
