import {afterAll, beforeAll, expect, it} from "vitest";
import {openSession, type Session} from "../../src/channels/session.ts";
import {contentHash, keyHash} from "../../src/contracts/staged.ts";

let session: Session;
beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session.close());

/** How many numbers the pairs make. */
const numbers = async (hash: string, pairs: [string, string | null][]): Promise<unknown> => {
  const rows = pairs.map(([a, b]) => `('${a}', ${b === null ? "cast(null as varchar)" : `'${b}'`})`).join();
  return (await session.rows(`select cast(count(distinct ${hash}) as integer) as n from (values ${rows}) as t(a, b)`))[0]?.n;
};

// In each pair one bit of two blocks of eight bytes differs.
const weak: [string, string][] = [
  ["order-a1paid-aa2 by card", "order-aqpaid-aar by card"],
  ["order-b1paid-aa2 by card", "order-bqpaid-aar by card"]
];

it.each(weak)("%s and %s, which are one to DuckDB's hash, are two", async (one, other) => {
  expect(
    await numbers("hash(a)", [
      [one, ""],
      [other, ""]
    ])
  ).toBe(1);
  expect(
    await numbers(contentHash(["a", "b"]), [
      [one, ""],
      [other, ""]
    ])
  ).toBe(2);
  expect(
    await numbers(keyHash("b", "a"), [
      [one, ""],
      [other, ""]
    ])
  ).toBe(2);
});

it("content differs by what stands where, and by empty or nothing", async () => {
  expect(
    await numbers(contentHash(["a", "b"]), [
      ["x", "y"],
      ["y", "x"],
      ["xy", ""],
      ["xy", null],
      ["", "xy"]
    ])
  ).toBe(5);
  expect(
    await numbers(contentHash(["a", "b"]), [
      ["x", null],
      ["x", null]
    ])
  ).toBe(1);
});
