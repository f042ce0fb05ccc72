import fc from "fast-check";
import {expect} from "vitest";
import {type Given, groups, house, ids} from "./house.ts";

const documents = ["11010519491231002X", "440524188001010014", "110105199003070076"];
const names = ["王小明", "赵丽", "王**", "钱先生"];
const mobiles = ["13905716601", "13905716602", "13905716603", "13800138000"];
const days = ["2021-03-01", "2023-05-01", "2024-08-01"];

const maybe = (values: string[]) => fc.option(fc.constantFrom(...values), {nil: undefined, freq: 1});

/** A contact over so few values that chains, shared phones, recycled phones and refused unions come about. */
const contact = fc.record({
  name: maybe(names),
  mobile: maybe(mobiles),
  national_id: fc.option(fc.constantFrom(...documents), {nil: undefined, freq: 4}),
  unionid: fc.option(fc.constantFrom("oUnion001", "oUnion002", "oUnion003"), {nil: undefined, freq: 2}),
  openid: fc.option(fc.constantFrom("oOpen0001", "oOpen0002"), {nil: undefined, freq: 4}),
  happened_on: fc.constantFrom(...days)
});

const contacts = fc
  .array(contact, {minLength: 12, maxLength: 30})
  .map((rows) => rows.map((row, place): Given => ({...row, source_key: String(100 + place), platform_account: "p1", appid: "wx1"})));

/** Rows in an order of their own, cut into so many deliveries. */
const arrivals = (deliveries: number) =>
  contacts.chain((rows) =>
    fc.record({
      rows: fc.shuffledSubarray(rows, {minLength: rows.length}),
      cuts: fc.array(fc.integer({min: 1, max: rows.length - 1}), {minLength: deliveries - 1, maxLength: deliveries - 1})
    })
  );

const clusters = (parts: string[][]): string[] => parts.map((keys) => keys.toSorted().join(" ")).toSorted();

/**
 * Whatever the order and the deliveries in which contacts arrive: the people are those of all at once, and every id that was ever published
 * still leads to somebody who lives.
 */
export const arriveAsOne = (deliveries: number, numRuns: number, seed?: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(arrivals(deliveries), async ({rows, cuts}) => {
      const [inParts, atOnce] = [await house(), await house()];
      try {
        const published = new Set<string>();
        for (const end of [...cuts.toSorted((a, b) => a - b), rows.length]) {
          await inParts.run({contacts: rows.slice(0, end)});
          for (const id of Object.values(await ids(inParts))) published.add(id);
          inParts.publish();
        }
        await atOnce.run({contacts: rows.toSorted((a, b) => Number(a.source_key) - Number(b.source_key))});
        expect(clusters(await groups(inParts))).toEqual(clusters(await groups(atOnce)));
        const living = (await inParts.engine.rows("select person_id from identity.people")).map(({person_id}) => String(person_id));
        const leading = (await inParts.engine.rows("select alias_id, person_id from identity.aliases")).map(
          ({alias_id, person_id}) => [String(alias_id), String(person_id)] as const
        );
        const known = new Set([...living, ...leading.map(([alias]) => alias)]);
        expect([...published].filter((id) => !known.has(id))).toEqual([]);
        expect(leading.filter(([, id]) => !living.includes(id))).toEqual([]);
      } finally {
        await inParts.close();
        await atOnce.close();
      }
    }),
    {numRuns, ...(seed === undefined ? {} : {seed})}
  );
