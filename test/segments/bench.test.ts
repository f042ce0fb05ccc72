import {afterAll, beforeAll, expect, test} from "vitest";
import {cases} from "../../bench/segments/rules.ts";
import {Compiler} from "../../src/segments/compile.ts";
import {type Asking, asking} from "../../src/segments/question.ts";
import {readRule} from "../../src/segments/read.ts";
import {type SmallWorld, smallWorld} from "./world.ts";

let world: SmallWorld;
let ask: Asking;
beforeAll(async () => {
  world = await smallWorld(3);
  ask = await asking(world.generation);
});
afterAll(() => world.close());

const strings = (value: unknown): string[] =>
  typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];

test("the benchmark's rules are forty, whole, and cover all that a rule can be made of", () => {
  expect(cases).toHaveLength(40);
  for (const {rule} of cases) expect(() => new Compiler(ask.setting).plan(readRule(rule))).not.toThrow();
  const said = new Set(strings(cases.map(({rule}) => rule)));
  const {catalogue, operators} = ask.setting;
  const aggregates = ["count", "days", "sum", "first", "last"];
  const windows = ["last", "ago", "calendar", "dates"];
  const lacking = [
    ...operators.keys(),
    ...catalogue.things.keys(),
    ...aggregates,
    ...windows,
    "between",
    "after",
    "top",
    "has",
    "household",
    "vehicle"
  ].filter((name) => !said.has(name));
  expect(lacking).toEqual([]);
});
