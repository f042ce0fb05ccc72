import {readFileSync, writeFileSync} from "node:fs";
import {expect, test} from "vitest";
import {findValues} from "../../src/segments/find.ts";
import type {Operator} from "../../src/segments/operator.ts";
import {readRule} from "../../src/segments/read.ts";

const file = new URL("../../docs/segments.md", import.meta.url);

test("docs/segments.md lists the operators as they are (it is written anew when it differs: commit it)", async () => {
  const rows = [...(await findValues<Operator>("operators")).values()].map(
    ({name, label, values}) => `| \`${name}\` | ${Object.keys(values).join(", ")} | ${label.en} | ${label.zh} |`
  );
  const before = readFileSync(file, "utf8");
  const table = ["| operator | fits | means | 中文 |", "|---|---|---|---|", ...rows].join("\n");
  const now = before.replace(/<!-- operators -->[\s\S]*<!-- \/operators -->/, `<!-- operators -->\n${table}\n<!-- /operators -->`);
  if (now !== before) writeFileSync(file, now);
  expect(now === before, "docs/segments.md differed from the operators: it is written anew, commit it").toBe(true);
});

test("its rule is one", () => {
  const [, json = ""] = /```json\n([\s\S]*?)```/.exec(readFileSync(file, "utf8")) ?? [];
  expect(() => readRule(JSON.parse(json))).not.toThrow();
});
