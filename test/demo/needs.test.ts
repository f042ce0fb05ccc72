import {describe, expect, test} from "vitest";
import {ahead, isWithin, TODAY} from "../../pipelines/demo/chances.ts";
import {DAY, END} from "../../pipelines/demo/time.ts";

describe("chances of what has not come yet", () => {
  const days = [-30, -1, 0, 10, 200].map((later) => ({on: TODAY + later, weight: 1}));
  test.each([
    [1, 90, 2 / 3],
    [0.5, 90, 0.2 / 0.8],
    [0.5, 365, 0.3 / 0.8],
    [0, 90, 0]
  ])("comes with %d, within %d days", (comes, horizon, chance) => expect(ahead(days, comes, horizon)).toBeCloseTo(chance, 12));
  test("nothing is left of what should be over", () => expect(ahead([{on: TODAY - 1, weight: 1}], 1, 90)).toBe(0));
  test("the horizon begins after the last second of the history", () => {
    expect([END, END + 1, (TODAY + 90) * DAY - 1, (TODAY + 90) * DAY].map((at) => isWithin(at, 90))).toEqual([false, true, true, false]);
  });
});
