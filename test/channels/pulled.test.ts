import {afterAll, beforeAll, expect, test} from "vitest";
import YAML from "yaml";
import {Mapping} from "../../src/channels/mapping.ts";
import {absentColumns, mappingFor} from "../../src/channels/pulled.ts";
import {openSession, type Session} from "../../src/channels/session.ts";

// A feed of exports read from a table instead: names instead of places, values as they are, and deletions that need no mark.

const mapping = Mapping.parse(
  YAML.parse(`
name: erp
feeds:
  sales:
    files: "erp/*"
    later: upsert
    key: [NO]
    excel: true
    positions: {brand: {column: 3, header: 品牌}}
    deletes: STATE = 'X'
    optional: [MEMO]
    to:
      orders: {order_no: NO, category: "'accessory'", status: "'completed'", ordered_at: local(MADE), brand: brand, seller: MEMO}
`)
);
const pull = {number: 1, part: 1, parts: 1, watermark: null, known: null};
let session: Session;
beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session.close());

test("a pulled load is read without the export's protection and places; a load of deletions deletes", () => {
  const feedOf = (load: Parameters<typeof mappingFor>[1]) => mappingFor(mapping, load).feeds.sales;
  expect(feedOf({feed: "sales"})).toBe(mapping.feeds.sales);
  expect(feedOf({feed: "sales", pull: {...pull, kind: "rows"}})).toMatchObject({excel: false, positions: {}, deletes: "STATE = 'X'"});
  expect(feedOf({feed: "sales", pull: {...pull, kind: "deletions"}})).toMatchObject({excel: false, positions: {}, deletes: "true"});
});

test.each([
  [["no", "made", "state", "brand"], []],
  [["no", "made", "state", "品牌"], ["brand"]],
  [
    ["no", "brand"],
    ["STATE", "MADE"]
  ]
])("a table with the columns %j lacks %j", async (columns, absent) => {
  const feed = {mapping, name: "sales", feed: mapping.feeds.sales!};
  expect(await absentColumns(session, feed, columns)).toEqual(absent);
});
