import {afterAll, beforeAll, expect, test} from "vitest";
import {dispositions, type Fixture, feedOf, fixture} from "../pipelines/fixture.ts";

// A deletion needs a key and a version; nothing else of it is read. Elements count as rejected only where their record gives rows.

const mapping = `
name: club
feeds:
  cards:
    files: "club/cards-*.json"
    format: json
    day: "cards-(\\\\d{8})"
    later: upsert
    key: [id]
    version: local(changed)
    deletes: "state = 'gone'"
    PARTIAL
    to:
      contacts:
        role: "'account'"
        mobile: phone
      ownerships:
        each: $.cars[*] as car
        vin: car.vin
        role: "'owner'"
        from_on: day(car.since)
`;
const cards = [
  {
    id: "1",
    changed: "2026-01-01 10:00:00",
    phone: "19900010001",
    cars: [
      {vin: "A", since: "2026-01-01"},
      {vin: "B", since: "soon"}
    ]
  },
  {id: "2", changed: "2026-01-01 10:00:00", phone: "19900010002", cars: []},
  {id: "2", changed: "2026-01-02 10:00:00", state: "gone", cars: [{vin: "C", since: "soon"}]},
  {id: "3", changed: "some day", state: "gone"}
];

let club: Fixture;
beforeAll(() => {
  club = fixture(mapping.replace("PARTIAL", ""), dispositions);
  club.put("club/cards-20260131.json", JSON.stringify(cards));
});
afterAll(() => club.close());

test("a bad element does not hold a deletion back, an unreadable version does", async () => {
  expect(feedOf(await club.run(), "cards")).toMatchObject({counted: 4, current: 1, superseded: 1, rejected: 2});
});

test("partial: the element alone is rejected, and none of a deletion's", async () => {
  club.map(mapping.replace("PARTIAL", "partial: true"));
  expect(feedOf(await club.run(), "cards")).toMatchObject({counted: 4, current: 2, superseded: 1, rejected: 1});
});
