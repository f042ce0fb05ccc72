import {z} from "zod";
import type {Words} from "../measures/measure.ts";
import {periods} from "./calendar.ts";
import {periodWords} from "./words.ts";

/** What kind of value an operator takes, so that pages know how to ask for it. */
export const shapes = [
  "nothing",
  "texts",
  "numbers",
  "number_pair",
  "day_pair",
  "length",
  "ago",
  "period",
  "day",
  "text",
  "days",
  "number"
] as const;
export type Shape = (typeof shapes)[number];

/** A value of each shape that no operator with a wider one refuses: the first that a schema accepts says its shape. */
const probes: Record<Shape, unknown> = {
  nothing: undefined,
  texts: ["a", "b", "c"],
  numbers: [1, 2, 3],
  number_pair: [1, 2],
  day_pair: ["2024-02-01", "2024-02-29"],
  length: {n: 1, unit: "day"},
  ago: {from: 1, to: 2, unit: "day"},
  period: "this_month",
  day: "2024-02-29",
  text: "a",
  days: 1,
  number: 1
};

const accepts = (schema: z.ZodType, shape: Shape): boolean => schema.safeParse(probes[shape]).success;

export interface Taken {
  shape: Shape;
  /** All that can be chosen, for a period. */
  choices?: {value: string; label: Words}[];
}

/** A text is accepted where a day or a period would be; a number with decimals where days would not. */
const shapeOf = (schema: z.ZodType): Shape | undefined => {
  const found = shapes.find((shape) => accepts(schema, shape));
  const isText = (found === "day" || found === "period") && accepts(schema, "text");
  if (isText) return "text";
  return found === "days" && schema.safeParse(1.5).success ? "number" : found;
};

/** @throws Error for an operator whose value no page could ask for */
export const taken = (schema: z.ZodType): Taken => {
  const shape = shapeOf(schema);
  if (!shape)
    throw new Error(`operator takes a value of no known shape: ${JSON.stringify(z.toJSONSchema(schema, {unrepresentable: "any"}))}`);
  if (shape !== "period") return {shape};
  return {shape, choices: periods.filter((name) => schema.safeParse(name).success).map((value) => ({value, label: periodWords[value]}))};
};
