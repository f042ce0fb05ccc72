import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {parse} from "yaml";
import {Config, PulledChannel, PulledFeed} from "../../src/config.ts";

const text = readFileSync(join(import.meta.dirname, "../../docs/pull.md"), "utf8");

test("the guide's settings are settings, and it lists every key with its default", () => {
  const [, yaml = ""] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
  const {pulls} = Config.parse(parse(yaml));
  const {feeds, ...channel} = pulls.dms!;
  expect(Object.keys(feeds)).toEqual(["customers", "repair_lines"]);
  for (const key of [...Object.keys(PulledChannel.shape), ...Object.keys(PulledFeed.shape)])
    expect(text, key).toMatch(new RegExp(`\\| .*\`${key}\`.* \\|`));
  for (const [key, value] of Object.entries({...channel, ...feeds.customers}))
    if (["tls", "timeout_seconds", "rows", "overlap_minutes", "compare_hours"].includes(key))
      expect(text).toContain(`| \`${key}\` | ${value} |`);
});
