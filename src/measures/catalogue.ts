import {readdirSync} from "node:fs";
import type {Measure} from "./measure.ts";

const isMeasure = (value: unknown): value is Measure =>
  typeof value === "object" && value !== null && "mart" in value && "definition" in value;

/** Every measure of this folder, by name. */
export const findMeasures = async (): Promise<Measure[]> => {
  const folder = new URL("./", import.meta.url);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort();
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href)));
  return modules.map((module) => module.default).filter(isMeasure);
};
