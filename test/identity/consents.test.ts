import {readFileSync} from "node:fs";
import fc from "fast-check";
import {expect, test} from "vitest";
import {openDuckdb} from "../../src/engine/duckdb.ts";
import {openParser} from "../../src/engine/parse.ts";
import {parseModel} from "../../src/steps/model.ts";
import {cases} from "../cases.ts";

const path = "sql/features/consents.sql";

/** What three contacts said, and when. */
const said = fc.array(
  fc.record({
    contact: fc.constantFrom("a", "b", "c"),
    purpose: fc.constantFrom("marketing", "partner_sharing"),
    state: fc.constantFrom("granted", "refused"),
    day: fc.integer({min: 1, max: 5})
  }),
  {minLength: 1, maxLength: 8}
);

test("the consent of a merged person is never looser than any member's, and no stricter than the strictest", async () => {
  const parser = await openParser();
  const {select} = await parseModel(path, readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"), parser);
  await parser.close();
  const engine = await openDuckdb({file: ":memory:", threads: 1});
  await engine.run("create schema facts; create schema features");
  await engine.run(
    "create table features.spine as select n as person_no, timestamp '2026-02-01' as as_of_at from (values (1), (2), (3)) as t(n)"
  );
  /** Each contact its own person, or all of them the first. */
  const states = async (events: string[], merged: boolean): Promise<{contact: number; purpose: string; state: string}[]> => {
    await engine.createOrReplace(
      "facts.consents",
      `select case when ${merged} then 1 else ascii(contact) - 96 end as person_no, 'club.people' as source, cast(place as varchar) as source_key,
         'club.people' as contact_source, contact as contact_key, purpose, 'sms' as channel, state, day as happened_at, cast(day as date) as happened_on
       from (values ${events.join(", ")}) as t(place, contact, purpose, state, day)`
    );
    const rows = await engine.rows(`select person_no, purpose, state from (${select}) c`);
    return rows.map(({person_no, purpose, state}) => ({contact: Number(person_no), purpose: String(purpose), state: String(state)}));
  };
  try {
    await fc.assert(
      fc.asyncProperty(said, async (events) => {
        const values = events.map(
          ({contact, purpose, state, day}, place) =>
            `(${place}, '${contact}', '${purpose}', '${state}', timestamp '2026-01-0${day} 10:00:00')`
        );
        const [alone, merged] = [await states(values, false), await states(values, true)];
        for (const {purpose, state} of merged) {
          const members = alone.filter((one) => one.purpose === purpose).map((one) => one.state);
          expect(state).toBe(members.includes("refused") ? "refused" : "granted");
        }
        expect(new Set(merged.map(({purpose}) => purpose))).toEqual(new Set(alone.map(({purpose}) => purpose)));
      }),
      {numRuns: cases(15)}
    );
  } finally {
    await engine.close();
  }
});
