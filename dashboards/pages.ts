import {readdirSync} from "node:fs";
import type {Page} from "./page.ts";

/** Every page of `pages/*.ts` (its default export), in order of the navigation. */
export const findPages = async (folder = new URL("./pages/", import.meta.url)): Promise<Page[]> => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href)));
  return modules.map((module): Page => module.default).sort((a, b) => a.order - b.order);
};
