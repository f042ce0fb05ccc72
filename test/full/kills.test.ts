import {expect, test} from "vitest";
import kills from "../../bench/kills.ts";

test("kill -9 at five moments of a run: running again gives the content of an undisturbed run", async () => {
  const lines: string[] = [];
  await kills({kills: 5, seed: 7, people: 20, channels: ["wechat"], log: (line) => lines.push(line)});
  expect(lines.join()).toMatch(/kills 5 .* other content 0/);
}, 300_000);
