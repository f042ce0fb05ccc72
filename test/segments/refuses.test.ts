import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openParser, type Parser} from "../../src/engine/parse.ts";
import {described} from "../../src/segments/described.ts";
import type {Issue} from "../../src/segments/issue.ts";
import {type Asking, asking} from "../../src/segments/question.ts";
import type {Rule} from "../../src/segments/rule.ts";
import {unfinished} from "../../src/segments/unfinished.ts";
import {spoiled} from "./hostile.ts";
import {holds, judge as judgeWith} from "./judge.ts";
import {ruleOf} from "./rules.ts";
import {type SmallWorld, smallWorld} from "./world.ts";

let world: SmallWorld;
let ask: Asking;
let parser: Parser;
beforeAll(async () => {
  world = await smallWorld(20);
  ask = await asking(world.generation, {
    caps: {sms: {messages: 3, days: 30}},
    segments: (id) => (id === "seg_itself" ? itself : undefined)
  });
  parser = await openParser();
});
afterAll(async () => {
  parser.close();
  await world.close();
});

const rule = (...rules: object[]): object => ({v: 1, purpose: "marketing", channel: "sms", root: {type: "group", op: "and", rules}});
const itself = rule({type: "segment", id: "seg_itself", version: 1}) as Rule;
const city = {type: "attr", field: "city", op: "eq", value: "上海"};
const nested = (depth: number): object => (depth === 0 ? city : {type: "group", op: "and", rules: [nested(depth - 1)]});

const lacking = (value: unknown): Issue[] => unfinished(described(ask))(value);
const judge = (value: unknown) => judgeWith(value, ask);
const issuesOf = (value: unknown): Issue[] => {
  const judged = judge(value);
  if (!("issues" in judged)) throw new Error("not refused");
  return judged.issues;
};

describe("a broken rule selects no one", () => {
  const cases: [what: string, value: unknown, pointer: string, code: Issue["code"]][] = [
    ["no JSON object", null, "", "invalid_value"],
    ["no rules", rule(), "/root/rules", "invalid_value"],
    ["another version", {...rule(city), v: 2}, "/v", "invalid_value"],
    ["no purpose", {v: 1, channel: "sms", root: rule(city)}, "/purpose", "invalid_value"],
    ["a field that is none", rule({...city, field: "salary"}), "/root/rules/0/field", "unknown_field"],
    ["a field of the prototype", rule({...city, field: "__proto__"}), "/root/rules/0/field", "unknown_field"],
    ["an operator that is none", rule({...city, op: "like"}), "/root/rules/0/op", "unknown_operator"],
    ["an operator of another kind", rule({...city, op: "in_last", value: {n: 1, unit: "day"}}), "/root/rules/0/op", "wrong_kind"],
    ["a value of another type", rule({...city, value: 5}), "/root/rules/0/value", "invalid_value"],
    ["an empty value", rule({...city, value: ""}), "/root/rules/0/value", "invalid_value"],
    ["an empty list", rule({...city, op: "in", value: []}), "/root/rules/0/value", "invalid_value"],
    ["a value too many", rule({...city, op: "is_empty"}), "/root/rules/0/value", "invalid_value"],
    ["a fraction of a car", rule({type: "attr", field: "vehicles_owned", op: "gte", value: 1.5}), "/root/rules/0/value", "invalid_value"],
    [
      "a sum finer than any is kept",
      rule({type: "attr", field: "revenue_yuan", op: "between", value: [1, 2.00001]}),
      "/root/rules/0/value/1",
      "invalid_value"
    ],
    ["a key too many", rule({...city, sql: "1=1"}), "/root/rules/0/sql", "unknown_field"],
    [
      "an event that is none",
      rule({type: "event", event: "party", agg: "count", op: "gte", value: 1}),
      "/root/rules/0/event",
      "unknown_event"
    ],
    ["a sum of nothing", rule({type: "event", event: "purchase", agg: "sum", op: "gte", value: 1}), "/root/rules/0/of", "invalid_value"],
    [
      "a condition on another event's field",
      rule({type: "event", event: "lead", agg: "count", op: "gte", value: 1, where: [{field: "job_type", op: "eq", value: "repair"}]}),
      "/root/rules/0/where/0/field",
      "unknown_field"
    ],
    [
      "a window that ends before it starts",
      rule({type: "event", event: "lead", agg: "count", op: "gte", value: 1, window: {kind: "ago", from: 6, to: 3, unit: "month"}}),
      "/root/rules/0/window/to",
      "invalid_value"
    ],
    ["a sequence of one step", rule({type: "sequence", first: {event: "lead"}, later: []}), "/root/rules/0/later", "invalid_value"],
    ["a thing that is none", rule({type: "has", thing: "boat"}), "/root/rules/0/thing", "unknown_thing"],
    ["neither a number nor a share", rule({type: "top", by: "orders", from: "highest"}), "/root/rules/0", "invalid_value"],
    ["the highest of a text", rule({type: "top", by: "city", from: "highest", n: 1}), "/root/rules/0/by", "wrong_kind"],
    ["a segment that is not there", rule({type: "segment", id: "seg_nowhere", version: 1}), "/root/rules/0", "unknown_segment"],
    ["a segment that names itself", rule({type: "segment", id: "seg_itself", version: 1}), "/root/rules/0", "cycle"],
    ["an id that is none", rule({type: "ids", ids: ["p_1' or 1=1"]}), "/root/rules/0/ids/0", "invalid_value"]
  ];
  test.each(cases)("%s", (_, value, pointer, code) => expect(issuesOf(value)[0]).toMatchObject({pointer, code}));

  // What is in another segment, the server alone knows.
  test.each(cases.filter(([, , , code]) => code !== "unknown_segment" && code !== "cycle"))(
    "%s, told from the description of the catalogue alone",
    (_, value) => expect(lacking(value)).toEqual(issuesOf(value))
  );

  test("groups as deep as 8 are read, deeper ones are not", () => {
    expect(judge({...rule(), root: nested(8)})).toHaveProperty("statement");
    expect(issuesOf({...rule(), root: nested(9)})).toMatchObject([
      {code: "too_deep", pointer: "/root/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0"}
    ]);
    expect(issuesOf({...rule(), root: nested(5000)})[0]?.code).toBe("too_deep");
  });

  test("a hundred nodes are read, more are not", () => {
    expect(judge(rule(...Array.from({length: 99}, () => city)))).toHaveProperty("statement");
    expect(issuesOf(rule(...Array.from({length: 100}, () => city)))).toMatchObject([{code: "too_many", pointer: "/root/rules/99"}]);
  });

  test("every fault is named, not the first alone", () => {
    expect(issuesOf(rule({...city, field: "a"}, {...city, op: "b"})).map(({pointer}) => pointer)).toEqual([
      "/root/rules/0/field",
      "/root/rules/1/op"
    ]);
  });
});

describe("hostile rules", () => {
  test("are refused with a place, or become a statement of known tables and functions that runs (test/full has thousands)", async () => {
    const values = fc.sample(spoiled(ruleOf(ask.setting.catalogue, world.plain)), {numRuns: 300, seed: 7});
    const judged = values.map(judge);
    expect(values.map((value) => lacking(value).length > 0)).toEqual(judged.map((one) => "issues" in one));
    let compiled = 0;
    for (const one of judged) if (await holds(one, world.generation, parser)) compiled++;
    expect(compiled).toBeGreaterThan(10);
    expect(judged.length - compiled).toBeGreaterThan(100);
  });

  test("text of a rule stands in no statement", () => {
    const word = "Zaphod'); drop table marts.profiles; --";
    const judged = judge(
      rule(
        {...city, value: word},
        {type: "event", event: "lead", agg: "count", op: "gte", value: 1, where: [{field: "brand", op: "contains", value: word}]}
      )
    );
    if (!("statement" in judged)) throw new Error("refused");
    expect(judged.statement).not.toContain("Zaphod");
    expect(judged.params).toContain(word);
  });

  test("consent and do-not-contact are in every statement", () => {
    for (const channel of ["sms", "phone", "wechat", "email", "app_push"]) {
      const judged = judge({...rule(city), channel});
      expect(judged).toHaveProperty("statement", expect.stringContaining(`p."allows_${channel}"`));
      expect(judged).toHaveProperty("statement", expect.stringContaining("not coalesce(p.refuses_contact, true)"));
    }
    expect(judge({...rule(city), channel: "partner"})).toHaveProperty("statement", expect.stringContaining(`p."consent_partner_sharing"`));
  });
});
