import {existsSync, readdirSync, readFileSync} from "node:fs";
import {registerHooks} from "node:module";
import {expect, test} from "vitest";
import type {Engine} from "../../src/engine/engine.ts";
import {openParser} from "../../src/engine/parse.ts";
import {failures} from "../../src/steps/check.ts";
import {parseModel} from "../../src/steps/model.ts";

// The package is written for bundlers: its imports name no ending.
const endings = registerHooks({
  resolve(specifier, context, next) {
    if (!context.parentURL?.includes("/dt-sql-parser/") || !specifier.startsWith(".")) return next(specifier, context);
    const found = ["", ".js", "/index.js"].find(
      (end) => /\.js$/.test(specifier + end) && existsSync(new URL(specifier + end, context.parentURL))
    );
    return next(specifier + (found ?? ""), context);
  }
});
const {TrinoSQL} = await import("dt-sql-parser/dist/parser/trino/index.js");
endings.deregister();

// The second net: a grammar of Trino's own. It sees what DuckDB's parser repairs in silence.
const root = new URL("../../sql/", import.meta.url);
const models = readdirSync(root, {recursive: true, encoding: "utf8"})
  .filter((path) => /^[^/]+\/[^/]+\.sql$/.test(path) && !path.endsWith(".test.sql"))
  .sort();

const trino = new TrinoSQL();
const errors = (text: string): string[] => trino.validate(text).map(({startLine, message}) => `line ${startLine}: ${message}`);

test("Trino's grammar refuses what it does not know", () => {
  expect(errors("select a::integer from l.t")).not.toEqual([]);
  expect(errors("select a from l.t qualify b = 1")).not.toEqual([]);
  expect(errors("from l.t")).not.toEqual([]);
});

test("every model is in Trino's grammar", () => {
  const found = models.flatMap((path) => errors(readFileSync(new URL(path, root), "utf8")).map((error) => `sql/${path}: ${error}`));
  expect(found).toEqual([]);
});

test("so are the questions that the gates of every model ask", async () => {
  const asked: string[] = [];
  const engine = {
    name: "trino",
    async scalar(select: string) {
      asked.push(select);
      return 0n;
    },
    async rows(select: string) {
      asked.push(select);
      return [];
    }
  } as unknown as Engine;
  const parser = await openParser();
  for (const path of models) await failures(engine, await parseModel(`sql/${path}`, readFileSync(new URL(path, root), "utf8"), parser));
  parser.close();
  expect(asked.length).toBeGreaterThan(models.length);
  expect(asked.flatMap((select) => errors(select).map((error) => `${error}: ${select.slice(0, 200)}`))).toEqual([]);
});
