import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {Binder} from "../../src/segments/bind.ts";
import {compare, holds} from "../../src/segments/conditions.ts";
import type {Field, Kind} from "../../src/segments/field.ts";
import {findValues} from "../../src/segments/find.ts";
import type {Cell, Example, Operator} from "../../src/segments/operator.ts";

const operators = await findValues<Operator>("operators");
const types: Record<Kind, Field["sql"]> = {text: "varchar", number: "decimal(18, 4)", flag: "boolean", date: "date"};
const literal = (cell: Cell, type: string): string =>
  `cast(${cell === null ? "null" : typeof cell === "string" ? `'${cell.replaceAll("'", "''")}'` : cell} as ${type})`;

let instance: DuckDBInstance;
let connection: Awaited<ReturnType<DuckDBInstance["connect"]>>;
beforeAll(async () => {
  instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  connection = await instance.connect();
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

type Condition = typeof holds;
/** The two ways that a condition enters a statement: as it is, where rows are kept; true or false, where it may be turned round. */
const asIs: Condition = (condition, column, field, comparing) => compare(condition, column, field, comparing);
const turned: Condition = (...all) => `not (not ${holds(...all)})`;
const neither: Condition = (...all) => `not (${holds(...all)} or ${holds(...all)} is null)`;

const kept = async (
  operator: Operator,
  {kind, value, as_of_on = "2024-03-31", keeps, drops}: Example,
  says: Condition = asIs
): Promise<Cell[]> => {
  const type = types[kind];
  const cells = [...keeps, ...drops];
  const binder = new Binder();
  const condition = says({op: operator.name, value: value as string}, "cell", {kind, sql: type}, {binder, operators, as_of_on});
  const rows = cells.map((cell, i) => `(${i}, ${literal(cell, type)})`).join(", ");
  const statement = await connection.prepare(`select i from (values ${rows}) as t(i, cell) where ${condition} order by i`);
  statement.bind(binder.params as string[]);
  const found = await (await statement.run()).getRows();
  return found.map(([i]) => cells[Number(i)] as Cell);
};

describe.each([...operators.values()])("$name", (operator) => {
  test("its examples keep and drop what they say", async () => {
    for (const example of operator.examples) expect(await kept(operator, example)).toEqual(example.keeps);
  });

  test("is true or false of each of them, the unknown too", async () => {
    for (const example of operator.examples) {
      expect(await kept(operator, example, turned)).toEqual(example.keeps);
      expect(await kept(operator, example, neither)).toEqual(example.drops);
    }
  });

  test("its examples are values that it takes, and cover every kind of field that it fits", () => {
    const odd = operator.examples.filter(({kind, value}) => !operator.values[kind]?.safeParse(value).success);
    expect(odd).toEqual([]);
    expect([...new Set(operator.examples.map(({kind}) => kind))].sort()).toEqual(Object.keys(operator.values).sort());
  });

  test("speaks both languages", () => {
    const [example] = operator.examples;
    const {zh, en} = operator.phrase(example?.value);
    expect([zh, en, operator.label.zh, operator.label.en].filter((text) => text.trim() === "")).toEqual([]);
    expect(`${zh}${en}`).not.toMatch(/undefined|\[object/);
  });
});
