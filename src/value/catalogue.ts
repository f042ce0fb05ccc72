import {readdirSync} from "node:fs";
import {AppError} from "../errors.ts";
import type {Model} from "./model.ts";

const folder = new URL("models/", import.meta.url);

/** Every model of the folder, by name. */
export const findModels = async (): Promise<Map<string, Model>> => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort();
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href) as Promise<{default: Model}>));
  return new Map(modules.map(({default: value}) => [value.name, value]));
};

/** @throws AppError("usage") that lists the models */
export const modelNamed = async (name: string): Promise<Model> => {
  const models = await findModels();
  const found = models.get(name);
  if (!found) throw new AppError("usage", `unknown model: ${name}`, {fix: `one of ${[...models.keys()].join(", ")}`});
  return found;
};
