import {readdirSync} from "node:fs";
import {AppError} from "../errors.ts";
import {Need} from "./need.ts";

const folder = new URL("catalogue/", import.meta.url);

/** @throws AppError("invalid_input") naming the file and the field that is not as a need has it. */
export const checkedNeed = (file: string, value: unknown): Need => {
  const result = Need.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new AppError("invalid_input", `src/needs/catalogue/${file}: ${issue?.path.join(".") || "(default export)"}: ${issue?.message}`, {
      fix: "mend that field; src/needs/need.ts says what a need has",
      details: {file, issues: result.error.issues}
    });
  }
  if (`${result.data.name}.ts` !== file)
    throw new AppError("invalid_input", `src/needs/catalogue/${file}: name: ${result.data.name} is not the file's`, {
      fix: "let file and name agree",
      details: {file}
    });
  return result.data;
};

/** Every need of the catalogue, by name. */
export const findNeeds = async (): Promise<Need[]> => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort();
  const modules = (await Promise.all(files.map((file) => import(new URL(file, folder).href)))) as {default: unknown}[];
  return modules.map((module, i) => checkedNeed(files[i]!, module.default));
};
