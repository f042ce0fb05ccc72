import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {checkedNeed, findNeeds} from "../../src/needs/catalogue.ts";
import {checkNeed} from "../../src/needs/check.ts";
import {closingKinds} from "../../src/needs/closings.ts";

const needs = await findNeeds();
const [one] = needs;

describe("the catalogue", () => {
  test("has the needs of the trade", () => {
    expect(needs.map(({name}) => name)).toEqual([
      "accessories",
      "extended_warranty",
      "finance_offer",
      "first_maintenance",
      "insurance_renewal",
      "lease_end",
      "loan_settlement",
      "maintenance_due",
      "nev_switch",
      "parking_charging",
      "pickup_return",
      "points_expiry",
      "replacement",
      "test_drive_followup",
      "tyre_battery",
      "used_car_disposal",
      "winback_service"
    ]);
  });

  test("its actions and labels are its own", () => {
    for (const values of [needs.map(({action}) => action.name), needs.map(({label}) => label.zh), needs.map(({label}) => label.en)])
      expect(new Set(values).size).toBe(needs.length);
  });

  test("the kinds of closing events are those of the model's gate", () => {
    const sql = readFileSync(new URL("../../sql/facts/closings.sql", import.meta.url), "utf8");
    const [, list = ""] = /^-- check: kind in \((.*)\)$/m.exec(sql) ?? [];
    expect([...closingKinds]).toEqual(list.split(", ").map((kind) => kind.slice(1, -1)));
  });
});

describe("a file that is wrong is refused, naming file and field", () => {
  const file = `${one!.name}.ts`;
  test.each([
    [{features: {}}, "features"],
    [{features: {shop_orders: [3, 1]}}, "features.shop_orders"],
    [{closes: {kinds: [], same: "car"}}, "closes.kinds"],
    [{eligible: ""}, "eligible"],
    [{horizon_days: 9000}, "horizon_days"],
    [{name: "other"}, "name"],
    [{together: [["shop_orders_in_year", "weather"]]}, "together.0"],
    [{colour: "red"}, "(default export)"]
  ])("%j", (change, field) => {
    expect(() => checkedNeed(file, {...one, ...change})).toThrow(`src/needs/catalogue/${file}: ${field}: `);
  });

  const engine = {
    describe: async () => [{name: "shop_orders", type: "bigint"}],
    scalar: async () => 0n,
    validate: async () => undefined
  };
  const known = {features: {shop_orders: [1]}, together: [], example: {shop_orders: 1}};
  test.each([
    [{closes: {kinds: ["sunshine"], same: "person"}}, "closes.kinds: no such event: sunshine"],
    [{...known, features: {weather: "flag"}}, "features.weather: no such column"],
    [{...known, example: {weather: 1}}, "example.weather: no such column"],
    [known, "eligible: an empty population"]
  ] as const)("%j", async (change, message) => {
    await expect(checkNeed(engine, checkedNeed(file, {...one, ...change}))).rejects.toThrow(message);
  });
});
