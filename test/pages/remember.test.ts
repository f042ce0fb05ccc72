import {expect, it} from "vitest";
import type {Page} from "../../dashboards/page.ts";
import {rememberer} from "../../dashboards/remember.ts";
import type {Generation} from "../../src/api/generation.ts";
import {openState} from "../../src/state/open.ts";
import {lastRun} from "../api/fixture.ts";

const generation = (number: number): Generation => ({
  number,
  manifest: {
    generation: number,
    content_hash: "",
    data_date: "2026-10-31",
    as_of: "2026-10-31T16:00:00Z",
    as_of_on: "2099-01-01",
    feeds: []
  },
  write: () => false,
  rows: async () => []
});
const counting = (isOfGeneration: boolean, fails = false) => {
  let loads = 0;
  const load = async () => {
    loads++;
    if (fails) throw new Error("no");
  };
  return {page: {name: "p", isOfGeneration, load} as unknown as Page, loads: () => loads};
};
const state = openState(":memory:");
const source = (of: Generation) => ({generation: of, lastRun: () => lastRun, state, ledger: "/nowhere", caps: {}});

it("asks once for a generation and its filters, in any order, and again for the next generation", async () => {
  const {page, loads} = counting(true);
  const [remember, one, next] = [rememberer(), generation(1), generation(2)];
  await remember(page, source(one), {brand: "宝马", month: "2026-10"});
  await remember(page, source(one), {month: "2026-10", brand: "宝马"});
  expect(loads()).toBe(1);
  await remember(page, source(one), {brand: "奥迪", month: "2026-10"});
  await remember(page, source(next), {brand: "宝马", month: "2026-10"});
  expect(loads()).toBe(3);
});

it("keeps no failure, and nothing of a page that shows more than the generation", async () => {
  const remember = rememberer();
  const failing = counting(true, true);
  for (const _time of [1, 2]) await expect(remember(failing.page, source(generation(1)), {})).rejects.toThrow("no");
  expect(failing.loads()).toBe(2);
  const [live, one] = [counting(false), generation(1)];
  for (const _time of [1, 2]) await remember(live.page, source(one), {});
  expect(live.loads()).toBe(2);
});
