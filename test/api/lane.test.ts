import {describe, expect, it} from "vitest";
import {Lane} from "../../src/api/lane.ts";

/** Work that ends when it is told to. */
const held = () => {
  let end: (value: string) => void = () => undefined;
  const done = new Promise<string>((resolve) => {
    end = resolve;
  });
  return {work: () => done, end};
};
const tick = () => new Promise((resolve) => setImmediate(resolve));

describe("a lane", () => {
  it("lets in so many, and the next when one ends or fails", async () => {
    const lane = new Lane(2);
    const [a, b] = [held(), held()];
    const started: string[] = [];
    const first = lane.run(a.work);
    const second = lane.run(b.work);
    const third = lane.run(async () => void started.push("third"));
    await tick();
    expect(started).toEqual([]);
    a.end("a");
    expect(await first).toBe("a");
    await third;
    expect(started).toEqual(["third"]);
    await expect(lane.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    b.end("b");
    expect([await second, await lane.run(async () => "again")]).toEqual(["b", "again"]);
  });

  it("forgets who goes away while waiting", async () => {
    const lane = new Lane(1);
    const a = held();
    const first = lane.run(a.work);
    const controller = new AbortController();
    const gone = lane.run(async () => "never", controller.signal);
    const after = lane.run(async () => "after");
    controller.abort();
    await expect(gone).rejects.toMatchObject({code: "interrupted"});
    a.end("a");
    expect([await first, await after]).toEqual(["a", "after"]);
  });
});
