import {readFileSync} from "node:fs";
import {z} from "zod";
import {AppError} from "../../errors.ts";

/** What scoring needs of a fit that `value fit --json` printed. */
export const FitFile = z.object({
  model: z.string(),
  params: z.record(z.string(), z.number().positive()),
  facts: z.record(z.string(), z.number()).default({}),
  unit: z.enum(["days", "weeks", "months", "years"]).nullable()
});
export type FitFile = z.infer<typeof FitFile>;

/** @throws AppError("not_found" | "invalid_input") */
export const readFit = (file: string): FitFile => {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new AppError("not_found", `no such file: ${file}`, {fix: "huaxiang value fit … --json > fit.json"});
  }
  try {
    return FitFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError("invalid_input", `${file}: not a fit`, {fix: "give what `huaxiang value fit … --json` printed", cause});
  }
};
