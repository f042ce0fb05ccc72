import {z} from "zod";
import type {Words} from "../measures/measure.ts";
import {periods} from "./calendar.ts";
import {Day, Length, Unit} from "./day.ts";
import {lengthWords, periodWords, unitWords} from "./words.ts";

/** When an event happened; both ends are included, and nothing after the data date exists. */
export const Window = z
  .discriminatedUnion("kind", [
    z.strictObject({kind: z.literal("ever")}),
    Length.extend({kind: z.literal("last")}),
    z
      .strictObject({kind: z.literal("ago"), from: z.int().min(0).max(3660), to: z.int().min(1).max(3660), unit: Unit})
      .refine(({from, to}) => from < to, {message: "from is nearer than to", path: ["to"]}),
    z.strictObject({kind: z.literal("calendar"), period: z.enum(periods).exclude(["next_month", "next_quarter", "next_year"])}),
    z
      .strictObject({kind: z.literal("dates"), from: Day.optional(), to: Day.optional()})
      .refine(({from, to}) => from !== undefined || to !== undefined, {message: "from, to or both"})
      .refine(({from, to}) => from === undefined || to === undefined || from <= to, {message: "from is not after to", path: ["to"]})
  ])
  .meta({id: "Window", description: "`ago` 3 to 6 months: from six months ago to three months ago"});
export type Window = z.infer<typeof Window>;

export const windowWords = (window: Window): Words => {
  switch (window.kind) {
    case "ever":
      return {zh: "任何时候", en: "at any time"};
    case "last": {
      const length = lengthWords(window);
      return {zh: `最近${length.zh}内`, en: `in the last ${length.en}`};
    }
    case "ago": {
      const unit = unitWords[window.unit];
      return {zh: `${window.from}到${window.to}${unit.zh}前`, en: `between ${window.from} and ${window.to} ${unit.en}s ago`};
    }
    case "calendar":
      return {zh: periodWords[window.period].zh, en: `in ${periodWords[window.period].en}`};
    case "dates":
      if (window.from === undefined) return {zh: `${window.to}及以前`, en: `up to and including ${window.to}`};
      if (window.to === undefined) return {zh: `${window.from}及以后`, en: `on or after ${window.from}`};
      return {zh: `${window.from}至${window.to}（含）`, en: `from ${window.from} to ${window.to}, both included`};
  }
};
