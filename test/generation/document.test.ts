import {expect, it} from "vitest";
import {documentOf} from "../../src/generation/document.ts";
import {document, people} from "../api/fixture.ts";
import {lineOf} from "./lines.ts";

const full = document(people.living);
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
  ["signs that JSON escapes", {...full, name: 'A "B" \\ C', city: "\\"}],
  [
    "nothing that may be absent",
    {...full, ...empty, value: {...full.value, by_category: []}, service: {visits: 0, revenue_yuan: 0, last_on: null}}
  ],
  ["every reason of a value", {...full, expected_margin: {...full.expected_margin, reasons}}],
  ["a car of unknown days", {...full, vehicles: [{...full.vehicles[0], from_on: null, to_on: "2025-01-01"}]}]
])("a line's fields become the document they are of: %s", (_, one) => {
  const {by_category: _unused, ...document} = one as typeof full & {by_category?: unknown};
  expect(JSON.parse(documentOf(document.person_id, lineOf(document)))).toEqual(document);
});

it("scores are those two entries alone", () => {
  const {expected_margin, needs} = full;
  expect(JSON.parse(`{${documentOf(full.person_id, lineOf(full), "scores")}}`)).toEqual({expected_margin, needs});
});

it("numbers stay as they are written", () => {
  expect(documentOf(full.person_id, lineOf(full).replace("\t291500.5\t", "\t291500.50\t"))).toContain('"revenue_yuan":291500.50,');
});

it("a line that lacks fields is an error, not half a person", () => {
  expect(() => documentOf(full.person_id, lineOf(full).split("\t").slice(0, -1).join("\t"))).toThrow("fewer fields");
});
