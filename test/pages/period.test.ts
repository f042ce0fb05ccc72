import {describe, expect, it} from "vitest";
import {spanOf} from "../../dashboards/period.ts";

describe("a month is compared with the same days of last year, unless the address says otherwise", () => {
  it.each([
    ["whole", undefined, "2026-10-31", "2026-10-01", "2026-10-31", "2025-10-01", "2025-10-31", true],
    ["under way", undefined, "2026-10-12", "2026-10-01", "2026-10-12", "2025-10-01", "2025-10-12", false],
    ["past", "2026-03", "2026-10-12", "2026-03-01", "2026-03-31", "2025-03-01", "2025-03-31", true],
    ["ahead: that of the data date", "2027-01", "2026-10-31", "2026-10-01", "2026-10-31", "2025-10-01", "2025-10-31", true],
    ["February after a leap year", "2025-02", "2026-10-31", "2025-02-01", "2025-02-28", "2024-02-01", "2024-02-29", true],
    ["leap day under way", undefined, "2024-02-28", "2024-02-01", "2024-02-28", "2023-02-01", "2023-02-28", false]
  ] as const)("%s", (_name, asked, data_date, from, to, thenFrom, thenTo, isWhole) => {
    expect(spanOf({...(asked && {month: asked})}, data_date)).toMatchObject({from, to, past: {from: thenFrom, to: thenTo}, isWhole});
  });

  it.each([
    ["the month before", "previous", "2026-03", {from: "2026-02-01", to: "2026-02-28"}],
    ["the same days of the month before", "previous", undefined, {from: "2026-09-01", to: "2026-09-12"}],
    ["nothing", "none", undefined, null]
  ] as const)("with %s", (_name, compare, month, past) => {
    expect(spanOf({compare, ...(month && {month})}, "2026-10-12")).toMatchObject({compare, past});
  });
});
