import {expect, it} from "vitest";
import {Bytes} from "../../src/generation/bytes.ts";
import {shapesOf} from "../../src/generation/document.ts";
import {Fields, text} from "../../src/generation/shape.ts";
import {document, people} from "../api/fixture.ts";
import {lineOf} from "./lines.ts";

const full = document(people.living);
const shapes = shapesOf(text);
/** What is read of a line; a need's reasons stay as they are. */
const read = (line: string, part: keyof typeof shapes = "profile"): string => {
  const out = new Bytes(1);
  shapes[part](new Fields(Buffer.from(line)), out);
  return out.written.toString();
};
const wholeLine = (one: typeof full): string => `${one.person_id}\t${lineOf(one)}`;
const evidenced = (needs: typeof full.needs) => needs.map(({reasons: evidence, ...need}) => ({...need, evidence}));
const reasons = [
  {code: "bought", days: 1, last_on: "2025-01-02"},
  {code: "car_ordered", on: "2025-01-02"},
  {code: "car_since", months: 7},
  {code: "contract_ends", kind: "loan", on: "2025-01-02"}
];
const empty = {
  by_category: [],
  vehicles: [],
  needs: [],
  persona: null,
  next_action: null,
  consents: [],
  identifiers: {},
  expected_margin: null
};

it.each([
  ["all that there is", full],
  ["signs that JSON escapes", {...full, name: 'A "B" \\ C\u0001', city: "\\"}],
  [
    "nothing that may be absent",
    {...full, ...empty, value: {...full.value, by_category: []}, service: {visits: 0, revenue_yuan: 0, last_on: null}}
  ],
  ["every reason of a value", {...full, expected_margin: {...full.expected_margin, reasons}}],
  ["a car of unknown days", {...full, vehicles: [{...full.vehicles[0], from_on: null, to_on: "2025-01-01"}]}]
])("a line's fields become the document they are of: %s", (_, one) => {
  const {by_category: _unused, ...document} = one as typeof full & {by_category?: unknown};
  expect(JSON.parse(read(wholeLine(document)))).toEqual({...document, needs: evidenced(document.needs)});
});

it("scores are those two entries alone", () => {
  const {expected_margin, needs} = full;
  expect(JSON.parse(`{${read(wholeLine(full), "scores")}}`)).toEqual({expected_margin, needs: evidenced(needs)});
});

it("numbers stay as they are written", () => {
  expect(read(wholeLine(full).replace("\t291500.5\t", "\t291500.50\t"))).toContain('"revenue_yuan":291500.50,');
});

it("a line that lacks fields is an error, not half a person", () => {
  expect(() => read(wholeLine(full).split("\t").slice(0, -1).join("\t"))).toThrow("fewer fields");
});
