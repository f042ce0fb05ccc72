import {readdirSync} from "node:fs";
import {isRoute, type Route} from "./route.ts";

/** Every route of `routes/*.ts`: each exported value that is one, by path and method. */
export const findRoutes = async (folder = new URL("./routes/", import.meta.url)): Promise<Route[]> => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href)));
  return modules
    .flatMap((module) => Object.values(module).filter(isRoute))
    .sort((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
};
