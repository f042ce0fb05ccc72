import {describe, expect, it} from "vitest";
import type {Generation} from "../../src/api/generation.ts";
import {limiter} from "../../src/api/limit.ts";
import {openFixture} from "./fixture.ts";

const endless = "select count(*) as n from range(1000000000) a, range(1000000) b where (a.range * b.range) % 7 = 3";

describe("a question", () => {
  it("that takes too long is interrupted, and the next one is answered", async () => {
    const opened = await openFixture();
    const generation = limiter({questions: 5, timeout: 150})(opened);
    await expect(generation.rows(endless)).rejects.toMatchObject({code: "not_ready", message: "question interrupted after: 150 ms"});
    expect(await generation.rows("select cast(1 as integer) as one")).toEqual([{one: 1}]);
    await opened.close();
  });

  it("too many at once is refused, across generations", async () => {
    const waiting: (() => void)[] = [];
    const slow: Generation = {
      number: 1,
      manifest: {
        generation: 1,
        content_hash: "",
        data_date: "2026-01-01",
        as_of: "2026-01-01T16:00:00Z",
        as_of_on: "2099-01-01",
        feeds: []
      },
      write: () => false,
      rows: () => new Promise((resolve) => waiting.push(() => resolve([])))
    };
    const limit = limiter({questions: 2, timeout: 1000});
    const [one, other] = [limit(slow), limit(slow)];
    const first = [one.rows("select 1"), other.rows("select 1")];
    await expect(one.rows("select 1")).rejects.toMatchObject({code: "not_ready", message: "too many questions at once: 2"});
    for (const finish of waiting) finish();
    await Promise.all(first);
    const next = other.rows("select 1");
    waiting.at(-1)!();
    await expect(next).resolves.toEqual([]);
  });
});
