import {existsSync, readdirSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {type EntityName, entities} from "../../src/contracts/index.ts";

const folder = new URL("../../sql/staging/", import.meta.url);
const own = new Set(["replaced", "dispositions"]);

test.each(Object.keys(entities) as EntityName[])("staging.%s is the current rows of its entity", (entity) => {
  const file = new URL(`${entity}.sql`, folder);
  expect(existsSync(file)).toBe(true);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(`from staged.${entity} as o`);
  expect(text).toContain("left join staging.replaced as r");
});

test("no staging model is without a contract", () => {
  const models = readdirSync(folder).filter((name) => name.endsWith(".sql") && !name.endsWith(".test.sql"));
  expect(models.map((name) => name.slice(0, -4)).filter((name) => !(name in entities) && !own.has(name))).toEqual([]);
});
