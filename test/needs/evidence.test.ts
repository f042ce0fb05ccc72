import {expect, test} from "vitest";
import {Bytes} from "../../src/generation/bytes.ts";
import {Fields, list} from "../../src/generation/shape.ts";
import {findNeeds} from "../../src/needs/catalogue.ts";
import {evidence, evidenceOf} from "../../src/needs/evidence.ts";
import {words} from "../../src/needs/words.ts";

const features = [...new Set((await findNeeds()).flatMap((need) => Object.keys(need.features)))];

test("every feature of the catalogue has words, in both languages and of every value", () => {
  expect(features.filter((feature) => !(feature in words))).toEqual([]);
  for (const feature of features)
    for (const value of ["", "0", "1", "12", "true", "false", "-3"]) {
      const said = words[feature]!(value);
      if (said) for (const text of [said.zh, said.en]) expect(text).not.toMatch(/undefined|NaN|^$|--/);
    }
});

test("what people owe is not said", () => {
  for (const feature of features.filter((one) => /loan|lease/.test(one))) expect(words[feature]!("30")).toBeNull();
});

test("reasons in words, the strongest first", () => {
  expect(evidenceOf("maintenance_due_in_days=-20;visits=0;loan_due_in_days=3;car_bought_age_days=")).toEqual([
    {feature: "maintenance_due_in_days", value: "-20", zh: "保养已过期 20 天", en: "maintenance due 20 days ago"},
    {feature: "visits", value: "0", zh: "此车没有进过厂", en: "the car has not been to the workshop"},
    {feature: "car_bought_age_days", value: "", zh: "没有在集团提过车", en: "no car bought here yet"}
  ]);
  expect(evidenceOf(null)).toEqual([]);
});

test("the reasons of a need in a line of a profile, in words, and without those that are not said", () => {
  const out = new Bytes();
  const fields = new Fields(Buffer.from("visits=0;loan_due_in_days=3;pickups=2\tloan_due_in_days=3;\t"));
  list(evidence)(new Fields(Buffer.from("0")), out);
  for (let left = 3; left > 0; left--) evidence(fields, out);
  expect(out.written.toString()).toBe(`[][${["visits=0", "pickups=2"].flatMap(evidenceOf).map((one) => JSON.stringify(one))}][][]`);
  expect(() => evidence(fields, out)).toThrow("fewer fields");
});
