import {expect, it} from "vitest";
import type {Source} from "../../dashboards/page.ts";
import {ahead} from "../../dashboards/segments/ahead.ts";
import {loadSegments} from "../../dashboards/segments/data.ts";
import {fixtureApp, lastRun, openFixture} from "../api/fixture.ts";
import {saveSegments} from "./segments.ts";

it("saved segments are counted once for a generation, and who looks then waits for no count", async () => {
  const generation = await openFixture();
  const {state, ledger, close} = await fixtureApp(generation);
  await saveSegments(state, ledger);
  const asked: string[] = [];
  const rows: typeof generation.rows = (sql, ...rest) => {
    asked.push(sql);
    return generation.rows(sql, ...rest);
  };
  const source: Source = {generation: {...generation, rows}, lastRun: () => lastRun, state, ledger, caps: {}};
  const faults: unknown[] = [];
  const countAhead = ahead(
    () => source,
    (error) => faults.push(error)
  );
  await countAhead();
  expect(asked.some((sql) => sql.includes("marts.profiles"))).toBe(true);
  asked.length = 0;
  await countAhead();
  expect(asked).toEqual([]);
  const {segments, compared} = await loadSegments(source, {});
  expect([segments.map(({people}) => people), compared?.names.length]).toEqual([[1, 1], 2]);
  expect(asked.filter((sql) => sql.includes("marts.profiles"))).toEqual([]);
  expect(faults).toEqual([]);
  await generation.close();
  close();
});
