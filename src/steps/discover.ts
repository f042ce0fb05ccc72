import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Parser} from "../engine/parse.ts";
import {AppError} from "../errors.ts";
import {type Model, parseModel} from "./model.ts";
import {modelStep} from "./modelstep.ts";
import type {Step} from "./step.ts";

const below = (folder: string, keep: (path: string) => boolean): string[] =>
  readdirSync(folder, {recursive: true, encoding: "utf8"}).filter(keep).sort();

/** Paths of the models below a folder, relative to it: <layer>/<name>.sql. */
export const modelPaths = (sql: string): string[] => below(sql, (path) => /^[^/]+\/[^/]+\.sql$/.test(path) && !path.endsWith(".test.sql"));

export const findModels = async (sql: string, parser: Parser): Promise<Model[]> => {
  const models: Model[] = [];
  for (const path of modelPaths(sql)) models.push(await parseModel(`sql/${path}`, readFileSync(join(sql, path), "utf8"), parser));
  return models;
};

/** Default exports of every *.step.ts below a folder. */
export const findSteps = async (src: string): Promise<Step[]> => {
  const steps: Step[] = [];
  for (const path of below(src, (one) => one.endsWith(".step.ts"))) {
    const {default: step} = (await import(pathToFileURL(join(src, path)).href)) as {default?: Step};
    if (typeof step?.run !== "function") throw new AppError("invalid_input", `file without a step as default export: ${path}`);
    steps.push(step);
  }
  return steps;
};

/** All steps of the product: SQL models and TypeScript steps, by their files. */
export const discover = async ({sql, src, parser}: {sql: string; src: string; parser: Parser}): Promise<Step[]> => [
  ...(await findModels(sql, parser)).map(modelStep),
  ...(await findSteps(src))
];
