import {expect, test} from "vitest";
import {idCheck, usccCheck, vinOf} from "../../pipelines/demo/check.ts";

test.each(["11010519491231002X", "440524188001010014"])("the check character of national id %s", (id) => {
  expect(idCheck(id.slice(0, 17))).toBe(id[17]);
});

test.each(["LATPAB071W1005301", "1M8GDM9AXKP042788", "11111111111111111"])("the check digit of VIN %s", (vin) => {
  expect(vinOf(`${vin.slice(0, 8)}0${vin.slice(9)}`)).toBe(vin);
});

// The published code of Alibaba (China) Network Technology Co.
test("the check character of a unified social credit code", () => {
  expect(usccCheck("91330100799655058")).toBe("B");
});
