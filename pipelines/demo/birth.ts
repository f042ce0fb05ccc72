import type {Customer, Life, Part} from "./life.ts";
import type {ContactNoise, Noise, PairNoise} from "./noise.ts";
import {mobileOn, personOf} from "./people.ts";
import type {Contact, Person} from "./person.ts";
import {mobileOf} from "./phones.ts";
import {Random, totals, wordHash} from "./random.ts";
import {dateText, dayOf} from "./time.ts";
import {given, surname} from "./world/names.ts";
import {isForeign, type Store} from "./world/stores.ts";

const levels = ["13101001", "13101002", "13101003", "13101004"];

/** The noises that blur people, made ready once for all. */
export interface Strangers {
  contacts: readonly ContactNoise[];
  rates: Float64Array;
  pairs: readonly {noise: PairNoise; salt: number}[];
}
export const strangersOf = (noises: readonly Noise[]): Strangers => {
  const contacts = noises.filter((one) => one.scope === "contact");
  return {
    contacts,
    rates: totals([...contacts.map((one) => one.rate), 1 - contacts.reduce((sum, one) => sum + one.rate, 0)]),
    pairs: noises.filter((one) => one.scope === "pair").map((noise) => ({noise, salt: wordHash(noise.name)}))
  };
};

/** How a record knows a person: the number and address of its day, then at most one kind of noise. */
const knowing =
  (person: Person, {contacts: noises, rates}: Strangers): Life["known"] =>
  (store, at, random) => {
    const on = dayOf(at);
    const hasMoved = on >= person.movedOn;
    const contact: Contact = {
      name: person.name,
      contactName: person.contactName,
      mobile: mobileOn(person, on),
      landline: person.landline,
      nationalId: person.nationalId,
      uscc: person.uscc,
      isMale: person.isMale,
      born: person.born,
      isCompany: person.kind === "organisation",
      city: person.city,
      district: person.city.districts[hasMoved ? (person.district + 2) % 6 : person.district]!.name,
      address: hasMoved ? person.newStreet : person.street,
      truth: String(person.number),
      noise: ""
    };
    const kind = noises[random.weighted(rates)];
    if (kind !== undefined) {
      const {name, mobile, nationalId, uscc} = contact;
      kind.apply(contact, random, store);
      const isSpoiled = contact.name !== name || contact.mobile !== mobile || contact.nationalId !== nationalId || contact.uscc !== uscc;
      if (isSpoiled) contact.noise = kind.name;
    }
    return contact;
  };

/** The other person of the household who brings the car, or a company's driver: always the same one. */
const relating = (person: Person, seed: number, relatives: string[]): Life["relative"] => {
  let name = "";
  let isMale = false;
  return (store) => {
    if (name === "") {
      const own = new Random(seed, RELATIVE, person.number);
      isMale = person.kind === "organisation" ? true : !person.isMale;
      name = surname(own) + given(own, isMale);
      relatives.push(`${person.number}.r`);
    }
    return {
      name,
      contactName: name,
      mobile: mobileOf(person.number, 2, seed),
      landline: "",
      nationalId: "",
      uscc: "",
      isMale,
      born: 0,
      isCompany: false,
      city: store.city,
      district: "",
      address: "",
      truth: `${person.number}.r`,
      noise: ""
    };
  };
};

const RELATIVE = wordHash("relative");

/** The dealer's number of a customer: at home one that people of other dealers have too; a bought group counted in another way. */
const customerNo = ({home, sharesKeys, eights, number}: Person, store: Store, on: number): string => {
  const isHome = store === home && sharesKeys;
  if (isForeign(store, on)) return isHome ? `1${String(eights).padStart(7, "0")}` : `2${String(number).padStart(8, "0")}`;
  return isHome ? `CU${String(eights).padStart(8, "0")}` : `CG${String(number).padStart(8, "0")}`;
};

/** A life before anything happens, with the empty lists of all its parts. */
export const born = (number: number, seed: number, strangers: Strangers, parts: readonly Part[]): Life => {
  const person = personOf(number, seed);
  for (const {noise, salt} of strangers.pairs) {
    const random = new Random(seed, salt, number >> 1);
    if (!random.chance(noise.rate) || person.kind !== "person") continue;
    const other = personOf(number ^ 1, seed);
    if (other.kind === "person" && (noise.of === "household") === (person.household === other.household)) {
      noise.apply(person, number % 2 === 0, random, seed);
      person.ties.push(`${noise.name}:${number ^ 1}`);
    }
  }
  const customers: Customer[] = [];
  const relatives: string[] = [];
  const know = knowing(person, strangers);
  const known: Life["known"] = (store, at, random) => {
    core.leavesAt = Math.max(core.leavesAt, at);
    return know(store, at, random);
  };
  const core = {
    person,
    known,
    relative: relating(person, seed, relatives),
    relatives,
    numberAt: (prefix: string, store: Store, at: number, slot: number) => {
      const year = dateText(dayOf(at)).slice(2, 4);
      const form = isForeign(store, dayOf(at)) ? `${prefix}-` : prefix;
      return store === person.home && person.sharesKeys
        ? `${form}${year}${String(person.eights * 100 + slot).padStart(9, "0")}`
        : `${form}${year}9${String(number * 100 + slot).padStart(10, "0")}`;
    },
    customerAt: (store: Store, at: number, source: string, random: Random): Customer => {
      const old = customers.find((one) => one.store === store);
      if (old !== undefined) {
        const first = old.versions[0]!;
        if (at < first.at) {
          first.at = at;
          old.no = customerNo(person, store, dayOf(at));
        }
        return old;
      }
      const customer: Customer = {
        store,
        no: customerNo(person, store, dayOf(at)),
        consultant: store.consultants[random.int(store.consultants.length)]!,
        source,
        level: random.pick(levels),
        voidedAt: Number.POSITIVE_INFINITY,
        versions: [{at, contact: known(store, at, random), isOwner: false}]
      };
      customers.push(customer);
      return customer;
    },
    customers,
    cars: [],
    parameters: {habit: person.habit, home_store: person.home.code},
    leavesAt: Number.NEGATIVE_INFINITY
  };
  for (const {begin} of parts) if (begin !== undefined) Object.assign(core, begin());
  return core as unknown as Life;
};
