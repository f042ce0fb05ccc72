import {describe, expect, test} from "vitest";
import {order} from "../../src/steps/order.ts";
import type {Step} from "../../src/steps/step.ts";

const make = (name: string, reads: string[], writes = [name]): Step => ({name, reads, writes, run: async () => undefined});
const names = (steps: Step[], given: string[] = []) => order(steps, given).map(({name}) => name);

describe("steps come after what they read", () => {
  test("whatever the order of files; ties by name", () => {
    const steps = [make("c.z", ["b.y", "a.x"]), make("b.y", ["a.x"]), make("a.x", ["staged.t"]), make("a.w", ["staged.t"])];
    expect(names(steps, ["staged.t"])).toEqual(["a.w", "a.x", "b.y", "c.z"]);
    expect(names(steps.toReversed(), ["staged.t"])).toEqual(["a.w", "a.x", "b.y", "c.z"]);
  });
  test("a step that writes several tables", () => {
    expect(names([make("a.reader", ["b.two"]), make("union", [], ["b.one", "b.two"])])).toEqual(["union", "a.reader"]);
  });
});

describe("what does not join up is named", () => {
  test.each([
    ["unknown table: staged.nosuch, read by a.x", [make("a.x", ["staged.nosuch"])], []],
    ["cycle of steps: a.x → c.z → b.y → a.x", [make("a.x", ["c.z"]), make("b.y", ["a.x"]), make("c.z", ["b.y"])], []],
    ["cycle of steps: a.x → a.x", [make("a.x", ["a.x"])], []],
    ["table with two writers: a.x: a.x, other", [make("a.x", []), make("other", [], ["a.x"])], []],
    ["table with two writers: staged.t: staged, mine", [make("mine", [], ["staged.t"])], ["staged.t"]]
  ])("%s", (message, steps, given) => {
    expect(() => order(steps, given)).toThrow(expect.objectContaining({message, code: "invalid_input"}));
  });
});
