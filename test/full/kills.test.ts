import {expect, test} from "vitest";
import kills from "../../bench/kills.ts";

test("kill -9 at a moment of a run, and at another of another: running again gives the content of an undisturbed run", async () => {
  const lines: string[] = [];
  await kills({kills: 2, seed: 2, people: 20, channels: ["wechat"], log: (line) => lines.push(line)});
  expect(lines.join()).toMatch(/kills 2 .* other content 0/);
}, 300_000);
