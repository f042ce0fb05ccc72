import {describe, expect, it, test} from "vitest";
import {contradictions} from "../../src/segments/contradiction.ts";
import {findValues} from "../../src/segments/find.ts";
import type {Operator} from "../../src/segments/operator.ts";
import type {Group} from "../../src/segments/rule.ts";
import {taken} from "../../src/segments/takes.ts";

const attr = (field: string, op: string, value?: unknown, not?: true) => ({
  type: "attr",
  field,
  op,
  ...(value !== undefined && {value}),
  ...(not && {not})
});
const group = (op: "and" | "or", ...rules: object[]) => ({type: "group", op, rules}) as Group;
const visits = (op: string, value: number) => ({type: "event", event: "service_visit", agg: "count", op, value});

describe("contradictions", () => {
  it.each<[string, Group, string[]]>([
    ["bounds that cross", group("and", attr("orders", "gte", 5), attr("orders", "lte", 5)), []],
    ["bounds that miss", group("and", attr("orders", "gte", 5), attr("orders", "lt", 5)), ["/root/rules/1"]],
    ["spans that miss", group("and", attr("orders", "between", [1, 2]), attr("orders", "gt", 2)), ["/root/rules/1"]],
    ["lists without a common value", group("and", attr("city", "in", ["a", "b"]), attr("city", "eq", "c")), ["/root/rules/1"]],
    ["lists with one", group("and", attr("city", "in", ["a", "b"]), attr("city", "in", ["b", "c"])), []],
    ["a value out of bounds", group("and", attr("orders", "eq", 3), attr("orders", "lt", 3)), ["/root/rules/1"]],
    ["true and false", group("and", attr("is_x", "is_true"), attr("is_x", "is_false")), ["/root/rules/1"]],
    ["unknown and known by a value", group("and", attr("city", "is_empty"), attr("city", "eq", "a")), ["/root/rules/1"]],
    ["a condition and its opposite", group("and", attr("city", "eq", "a"), attr("city", "eq", "a", true)), ["/root/rules/1"]],
    ["one of them is enough", group("or", attr("orders", "gte", 5), attr("orders", "lt", 5)), []],
    ["another field", group("and", attr("orders", "gte", 5), attr("visits", "lt", 5)), []],
    ["what moves with the data date", group("and", attr("due_on", "in_next", {n: 3, unit: "day"}), attr("due_on", "has_passed")), []],
    ["the same event", group("and", visits("gte", 2), visits("eq", 0)), ["/root/rules/1"]],
    ["deeper", group("or", group("and", attr("orders", "gte", 5), attr("orders", "lt", 5))), ["/root/rules/0/rules/1"]],
    [
      "on the same car",
      group("and", {type: "has", thing: "vehicle", where: [attr("brand", "eq", "a"), attr("brand", "eq", "b")]}),
      ["/root/rules/0/where/1"]
    ],
    ["on two cars", group("and", ...["a", "b"].map((value) => ({type: "has", thing: "vehicle", where: [attr("brand", "eq", value)]}))), []]
  ])("%s", (_, rule, places) => expect(contradictions(rule).map(({pointer}) => pointer)).toEqual(places));
});

test("every operator's value has a shape that a page can ask for, and takes nothing only when it needs nothing", async () => {
  for (const {name, values, examples} of (await findValues<Operator>("operators")).values())
    for (const [kind, schema] of Object.entries(values)) {
      const {shape} = taken(schema);
      const example = examples.find((one) => one.kind === kind);
      if (example) expect([name, kind, shape === "nothing"]).toEqual([name, kind, example.value === undefined]);
    }
});
