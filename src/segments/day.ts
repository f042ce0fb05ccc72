import {z} from "zod";
import {units} from "./calendar.ts";

export const Unit = z.enum(units);

export const Day = z.iso
  .date()
  .refine((day) => day >= "1900-01-01" && day <= "2200-01-01", "between 1900 and 2200")
  .meta({description: "A day of the workspace's time zone", example: "2025-12-12"});

/** A number of days, weeks, months or years. */
export const Length = z.strictObject({n: z.int().min(1).max(3660), unit: Unit}).meta({id: "Length"});
export type Length = z.infer<typeof Length>;

export const Ago = z
  .strictObject({from: z.int().min(0).max(3660), to: z.int().min(1).max(3660), unit: Unit})
  .refine(({from, to}) => from < to, {message: "from is nearer than to", path: ["to"]})
  .meta({id: "Ago", description: "From `to` units ago up to `from` units ago"});
export type Ago = z.infer<typeof Ago>;

/** Days before and after an anniversary. */
export const Days = z.int().min(1).max(365);
