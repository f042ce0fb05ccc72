import {describe, expect, it} from "vitest";
import {change, exact, said, saidAmong, tick} from "../../dashboards/number.ts";

describe("numbers read like speech", () => {
  it.each([
    [1_840_000_000, "yuan", "18.4 亿元", "¥1.8bn"],
    [327_000_000, "yuan", "3.3 亿元", "¥327M"],
    [48_236_000, "yuan", "4,823.6 万元", "¥48.2M"],
    [8210.4, "yuan", "8,210.4 元", "¥8.2k"],
    [-3_060_000, "yuan", "−306 万元", "−¥3.1M"],
    [5310, "cars", "5,310 台", "5,310 cars"],
    [1_042_318, "people", "1,042,318 人", "1,042,318 people"],
    [10_423_180, "people", "1,042.3 万人", "10.4M people"],
    [0.6144, "ratio", "61.4%", "61.4%"],
    [null, "yuan", "–", "–"]
  ] as const)("%s %s", (value, unit, zh, en) => {
    expect(said(value, unit, "zh", {full: true})).toBe(zh);
    expect(said(value, unit, "en", {full: true})).toBe(en);
  });

  it.each([
    [3000, "cars", "3,000", "3,000"],
    [400_000_000, "yuan", "4亿", "400M"],
    [350_000, "yuan", "35万", "350k"],
    [0.5, "ratio", "50%", "50%"]
  ] as const)("on an axis: %s %s", (value, unit, zh, en) => {
    expect([tick(value, unit, "zh"), tick(value, unit, "en")]).toEqual([zh, en]);
  });

  it.each([
    [4_315_000, 4_315_000, "431.5 万元", "¥4,315k"],
    [9_750, 4_315_000, "1.0 万元", "¥10k"],
    [27_000, 27_000, "27,000 元", "¥27.0k"],
    [870.4, 27_000, "870 元", "¥0.9k"],
    [-40_000, 2_000_000_000, "−0.0 亿元", "−¥0M"],
    [12, 12, "12 元", "¥12"]
  ])("money of a column whose greatest is of one scale: %s of %s", (amount, most, zh, en) => {
    expect([saidAmong(amount, most, "zh"), saidAmong(amount, most, "en")]).toEqual([zh, en]);
  });

  it("have all their digits in a table", () => {
    expect([exact(1234567.5, "yuan", "en"), exact(1234567, "records", "zh")]).toEqual(["1,234,567.50", "1,234,567"]);
  });
});

describe("a change", () => {
  it.each([
    [5310, 4907, "cars", {direction: "up", text: "8.2%"}],
    [614, 625, "visits", {direction: "down", text: "1.8%"}],
    [100, 100, "cars", {direction: "flat", text: "0.0%"}],
    [0.62, 0.6, "ratio", {direction: "up", text: "2.0 pts"}],
    [5, 0, "cars", undefined],
    [null, 5, "ratio", undefined]
  ] as const)("from %s to %s %s", (now, before, unit, expected) => {
    expect(change(now, before, unit, "en")).toEqual(expected);
  });
});
