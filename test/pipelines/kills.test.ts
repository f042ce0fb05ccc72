import {expect, test} from "vitest";
import kills from "../../bench/kills.ts";

test("kill -9 at three moments of a run: running again gives the content of an undisturbed run", async () => {
  const lines: string[] = [];
  await kills({kills: 3, seed: 7, people: 20, channels: ["wechat"], log: (line) => lines.push(line)});
  expect(lines.join()).toMatch(/kills 3 .* other content 0/);
}, 120_000);
