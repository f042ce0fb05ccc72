import fc from "fast-check";
import {expect} from "vitest";
import {nationalIdCheck} from "../../src/identity/normalise/national_id.ts";
import {type Given, groups, house, ids} from "./house.ts";

const names = ["王小明", "赵丽", "王**", "钱先生"];
const days = ["2021-03-01", "2023-05-01", "2024-08-01"];

/** Values of a case, which no other case has: so few that chains, shared phones, recycled phones and refused unions come about. */
const valuesOf = (place: number) => {
  const document = (born: string): string => ((base: string) => base + nationalIdCheck(base))(`110105${born}${100 + place}`);
  return {
    national_id: ["19491231", "19500101", "19900307"].map(document),
    mobile: [...[1, 2, 3].map((n) => `1390${5_716_000 + 10 * place + n}`), "13800138000"],
    unionid: [1, 2, 3].map((n) => `oUnion${100 * place + n}`),
    openid: [1, 2].map((n) => `oOpen${1000 + 10 * place + n}`)
  };
};
type Kind = keyof ReturnType<typeof valuesOf>;

const pick = (freq: number, most: number) => fc.option(fc.integer({min: 0, max: most}), {nil: undefined, freq});

const contact = fc.record({
  name: fc.option(fc.constantFrom(...names), {nil: undefined, freq: 1}),
  mobile: pick(1, 3),
  national_id: pick(4, 2),
  unionid: pick(2, 2),
  openid: pick(4, 1),
  happened_on: fc.constantFrom(...days)
});

/** Contacts in an order of their own, cut into so many deliveries. */
const arrivals = (deliveries: number) =>
  fc
    .array(contact, {minLength: 12, maxLength: 30})
    .map((rows) => rows.map((row, key) => ({...row, key: String(100 + key)})))
    .chain((rows) =>
      fc.record({
        rows: fc.shuffledSubarray(rows, {minLength: rows.length}),
        cuts: fc
          .array(fc.integer({min: 1, max: rows.length - 1}), {minLength: deliveries - 1, maxLength: deliveries - 1})
          .map((cuts) => [...cuts.toSorted((a, b) => a - b), rows.length])
      })
    );
type Arrivals = ReturnType<typeof arrivals> extends fc.Arbitrary<infer Case> ? Case : never;

/** Contacts of a case as they stand in a world with all others. */
const placed = ({rows}: Arrivals, place: number): Given[] =>
  rows.map(({key, name, happened_on, ...numbers}) => {
    const values = valuesOf(place);
    const own = Object.entries(numbers).map(([kind, n]) => [kind, n === undefined ? undefined : values[kind as Kind][n]]);
    return {...Object.fromEntries(own), name, happened_on, source_key: `${place}|${key}`, platform_account: "p1", appid: "wx1"};
  });

const clusters = (parts: string[][]): string[] => parts.map((keys) => keys.toSorted().join(" ")).toSorted();

/**
 * Whatever the order and the deliveries in which contacts arrive: the people are those of all at once, and every id that was ever published
 * still leads to somebody who lives. All cases arrive in one world, the place of each before its keys.
 */
export const arriveAsOne = async (deliveries: number, numRuns: number, seed: number): Promise<void> => {
  const cases = fc.sample(arrivals(deliveries), {numRuns, seed});
  const worlds = cases.map(placed);
  const [inParts, atOnce] = [await house(), await house()];
  try {
    const published = new Set<string>();
    for (let delivery = 0; delivery < deliveries; delivery++) {
      await inParts.run({contacts: worlds.flatMap((rows, place) => rows.slice(0, cases[place]!.cuts[delivery]))});
      for (const id of Object.values(await ids(inParts))) published.add(id);
      inParts.publish();
    }
    await atOnce.run({contacts: worlds.flat().toSorted((a, b) => (a.source_key! < b.source_key! ? -1 : 1))});
    expect(clusters(await groups(inParts)), `seed ${seed}`).toEqual(clusters(await groups(atOnce)));
    const living = (await inParts.engine.rows("select person_id from identity.people")).map(({person_id}) => String(person_id));
    const leading = (await inParts.engine.rows("select alias_id, person_id from identity.aliases")).map(
      ({alias_id, person_id}) => [String(alias_id), String(person_id)] as const
    );
    const known = new Set([...living, ...leading.map(([alias]) => alias)]);
    expect(
      [...published].filter((id) => !known.has(id)),
      `seed ${seed}`
    ).toEqual([]);
    expect(
      leading.filter(([, id]) => !living.includes(id)),
      `seed ${seed}`
    ).toEqual([]);
  } finally {
    await inParts.close();
    await atOnce.close();
  }
};
