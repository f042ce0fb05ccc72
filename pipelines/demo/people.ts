import {idCheck, usccAlphabet, usccCheck} from "./check.ts";
import type {Person} from "./person.ts";
import {mobileOf} from "./phones.ts";
import {hash, Random, wordHash} from "./random.ts";
import {compactDate, day, FROM, UNTIL} from "./time.ts";
import {cities} from "./world/cities.ts";
import {company, given, surname} from "./world/names.ts";
import {stores, storesFor} from "./world/stores.ts";

const SALT = wordHash("people");
const roads = [
  "人民路",
  "解放大道",
  "中山路",
  "建设路",
  "和平街",
  "长江路",
  "新华路",
  "文化路",
  "滨江大道",
  "学府路",
  "科技大道",
  "花园路"
];

/** The store of a person: eight people in a row live at eight different stores, so that they may share a dealer's numbers. */
export const homeOf = (number: number, seed: number): number => {
  const eights = Math.floor(number / 8);
  const count = storesFor(eights);
  return (hash(seed, 71, eights) + (number % 8) * Math.floor(count / 8)) % count;
};

/** A national id that no other number below 1,095,000 has: birthday within the year, serial and district follow from the number. */
const nationalIdOf = (number: number, cityCode: string, districts: readonly {code: string}[], born: number, isMale: boolean): string => {
  const serial = (Math.floor(number / 365) % 500) * 2 + (isMale ? 1 : 0);
  const district = districts[Math.floor(number / 182_500) % districts.length]?.code ?? `${cityCode}01`;
  const body = `${district}${compactDate(born)}${String(serial).padStart(3, "0")}`;
  return body + idCheck(body);
};

const usccOf = (number: number, cityCode: string): string => {
  let serial = "";
  for (let rest = number + 1_000_000; serial.length < 7; rest = Math.floor(rest / 31)) serial = usccAlphabet[rest % 31]! + serial;
  const body = `91${cityCode}00MA${serial}`;
  return body + usccCheck(body);
};

const bornOf = (number: number, random: Random): number => {
  const year = 2025 - Math.min(72, Math.max(20, Math.round(random.normal(40, 10.5))));
  return day(year, 1, 1) + ((hash(17, Math.floor(number / 365)) + number * 151) % 365);
};

const streetOf = (random: Random): string =>
  `${random.pick(roads)}${random.between(1, 988)}号${random.between(1, 30)}栋${random.between(1, 32)}0${random.between(1, 4)}室`;

/** A person before it is known with whom they live. */
const single = (number: number, seed: number): Person => {
  const random = new Random(seed, SALT, number);
  const isCompany = random.chance(0.08);
  const drawn = random.unit();
  const habit = drawn < 0.46 && !isCompany ? "prospect" : drawn < 0.54 ? "service" : "buyer";
  const home = stores[homeOf(number, seed)]!;
  const city = random.chance(0.93) ? home.city : random.pick(cities);
  const isMale = random.chance(0.58);
  const family = surname(random);
  const givenName = given(random, isMale);
  const born = bornOf(number, random);
  const nationalId = nationalIdOf(number, city.code, city.districts, born, isMale);
  const first = mobileOf(number, 0, seed);
  const changed = random.chance(0.07) ? FROM + random.int(UNTIL - FROM) : Number.POSITIVE_INFINITY;
  return {
    number,
    kind: isCompany ? "organisation" : "person",
    habit,
    surname: family,
    given: givenName,
    name: isCompany ? company(random, city.name) : family + givenName,
    contactName: family + givenName,
    isMale,
    born,
    nationalId: isCompany ? "" : nationalId,
    uscc: isCompany ? usccOf(number, city.code) : "",
    phones:
      changed === Number.POSITIVE_INFINITY
        ? [{value: first, from: 0, until: changed}]
        : [
            {value: first, from: 0, until: changed},
            {value: mobileOf(number, 1, seed), from: changed, until: Number.POSITIVE_INFINITY}
          ],
    landline:
      isCompany || random.chance(0.06)
        ? `${city.areaCode}-${String(50_000_000 + (number % 9_999_991)).slice(0, city.areaCode.length === 3 ? 8 : 7)}`
        : "",
    city,
    district: random.int(6),
    street: streetOf(random),
    movedOn: random.chance(0.06) ? FROM + random.int(UNTIL - FROM) : Number.POSITIVE_INFINITY,
    newStreet: streetOf(random),
    home,
    eights: Math.floor(number / 8),
    sharesKeys: true,
    hasWechat: random.chance(isCompany ? 0.12 : 0.41),
    hasTmall: random.chance(isCompany ? 0.02 : 0.13),
    household: number,
    ties: []
  };
};

/** One person of so many is of a store's staff, as long as there is staff: the first of the first store, and so on. */
const STAFF = 97;
const staffed = (person: Person): Person => {
  const {number} = person;
  const place = Math.floor(number / STAFF);
  const store = stores[Math.floor(place / 11)];
  if (number % STAFF !== 50 || store === undefined || person.kind !== "person") return person;
  const name = [...store.consultants, ...store.advisors][place % 11]!;
  return {...person, kind: "staff", name, contactName: name, home: store, city: store.city, sharesKeys: false};
};

/** Share of pairs (2n, 2n + 1) who live together. */
const TOGETHER = 0.3;
const HOME = wordHash("household");

/** Person `number` of the world `seed`, before any noise. The second of a household lives and buys where the first does. */
export const personOf = (number: number, seed: number): Person => {
  const person = staffed(single(number, seed));
  if (number % 2 === 0 || person.kind !== "person" || hash(seed, HOME, number >> 1) / 2 ** 32 >= TOGETHER) return person;
  const first = staffed(single(number - 1, seed));
  if (first.kind === "organisation") return person;
  const {city, district, street, movedOn, newStreet, home, household} = first;
  return {...person, city, district, street, movedOn, newStreet, home, household, sharesKeys: false};
};

/** The mobile in use on a day. */
export const mobileOn = (person: Person, on: number): string => {
  const phones = person.phones;
  for (let i = phones.length - 1; i > 0; i--) if (phones[i]!.from <= on) return phones[i]!.value;
  return phones[0]!.value;
};
