import {expect, test} from "vitest";
import kills from "../../bench/kills.ts";

test("kill -9 at three moments, run after run: the last run gives the content of an undisturbed one", async () => {
  const lines: string[] = [];
  await kills({kills: 3, inARow: 3, seed: 8, people: 20, channels: ["wechat"], log: (line) => lines.push(line)});
  expect(lines.join()).toMatch(/kills 3 .* other content 0/);
}, 120_000);
