import {expect, test} from "vitest";
import {schedule} from "../../src/steps/schedule.ts";

const needed: Record<string, string[]> = {a: [], b: ["a"], c: [], d: ["b", "c"], e: []};
const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

test.each([1, 2, 3])("with %i lanes each task comes after those that it needs, never more at once than there are lanes", async (lanes) => {
  const ended: string[] = [];
  let running = 0;
  let most = 0;
  await schedule(
    Object.keys(needed),
    (name) => needed[name] as string[],
    Array.from({length: lanes}, (_, lane) => lane),
    async (name) => {
      expect(needed[name]?.every((need) => ended.includes(need))).toBe(true);
      most = Math.max(most, ++running);
      await pause();
      running--;
      ended.push(name);
    }
  );
  expect(ended.toSorted()).toEqual(Object.keys(needed));
  expect(most).toBe(lanes);
});

test("after a failure nothing starts; what runs ends first", async () => {
  const ended: string[] = [];
  const run = schedule(
    ["bad", "slow", "later"],
    () => [],
    [1, 2],
    async (name) => {
      if (name === "bad") throw new Error("first");
      await pause();
      ended.push(name);
    }
  );
  await expect(run).rejects.toThrow("first");
  expect(ended).toEqual(["slow"]);
});
