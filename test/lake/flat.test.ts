import fc from "fast-check";
import {expect, test} from "vitest";
import {fieldsOf} from "../../src/lake/grammar.ts";
import {flattener} from "../../src/lake/readers/flat.ts";
import {members} from "../../src/lake/readers/members.ts";

const places = new Map(["a", "姓名", "b.c", "A"].map((name, place) => [name, place]));
const part = fc.constantFrom(
  '"a":',
  '"姓名":',
  '"b.c":',
  '"a" : ',
  '"x":',
  ...'{}[],:"',
  "1.10",
  "-0",
  "01",
  "1e5",
  ".5",
  "nul",
  "null",
  "true",
  '"长\\n\\""',
  '""',
  '"\\u00e9"',
  "\t",
  "\u0001",
  '{"k":[1,{"l":"\\\\"}]}',
  "[ ]",
  "[1,]",
  '{"k" 1}'
); // prettier-ignore
const member = fc.tuple(fc.constantFrom("a", "姓名", "b.c", "A"), fc.jsonValue({maxDepth: 4}));
const text = fc.oneof(
  fc.array(part, {maxLength: 8}).map((parts) => `{${parts.join("")}}`),
  fc.tuple(fc.array(member, {maxLength: 4}), fc.nat(), part).map(([all, at, put]) => {
    const whole = `{${all.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value, null, 1)}`).join(", ")}}`;
    return at % 2 === 0 ? whole : whole.slice(0, at % whole.length) + put + whole.slice(1 + (at % whole.length));
  })
);

test("a record that is flattened is valid, and its values are those of the slower way", () => {
  const flatten = flattener(places);
  let flattened = 0;
  fc.assert(
    fc.property(text, (record) => {
      const raw = Buffer.from(record);
      const flat = flatten(raw);
      if (!flat) return;
      flattened++;
      const found = members(record);
      if (typeof found === "string") throw new Error(`flattened though ${found}: ${record}`);
      const given = found.filter(([, value]) => value !== null).map(([name, value]) => [`c${places.get(name)}`, value]);
      expect(JSON.parse(`{${flat.bytes.toString("utf8", 0, flat.length).slice(1)}}`)).toEqual(Object.fromEntries(given));
      expect([flat.fields, flat.filled]).toEqual([found.length, given.length]);
      expect(flat.text).toBe(Buffer.byteLength(given.map(([, value]) => value).join("")));
      expect(fieldsOf(raw, 0, raw.length)).toBe(found.length);
    }),
    {numRuns: 4000, seed: 20260831}
  );
  expect(flattened).toBeGreaterThan(500);
});
