import type {Request, Response} from "express";
import {z} from "zod";
import {cookie} from "../src/api/cookie.ts";
import {BadRequest, refusals} from "../src/api/problem.ts";
import {type Filters, type Theme, themes} from "./view.ts";
import {type Lang, langs} from "./words.ts";

const text = z.string().min(1).max(100).optional();
/** Filters of an address. */
export const Asked = z.object({
  month: z
    .string()
    .regex(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/)
    .optional(),
  compare: z.enum(["previous", "none"]).optional(),
  brand: text,
  region: text,
  store: text,
  basis: z.literal("then").optional(),
  campaign: text,
  need: text,
  week: z.iso.date().optional(),
  port: text
});

const present = (query: object): Record<string, unknown> => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));

/** The filters of an address; BadRequest when one is malformed. */
export const filtersOf = (request: Request): Filters => {
  const result = Asked.safeParse(present(request.query));
  if (!result.success) throw new BadRequest(400, refusals("#/query", result.error));
  return Object.fromEntries(Object.entries(result.data).filter(([, value]) => value !== undefined));
};

const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined => list.find((one) => one === value);

/** Language and theme: of the address, else as remembered, else as the browser asks. */
export const tasteOf = (request: Request): {lang: Lang; theme: Theme} => ({
  lang:
    oneOf(langs, request.query.lang) ?? oneOf(langs, cookie(request, "lang")) ?? oneOf(langs, request.acceptsLanguages("zh", "en")) ?? "zh",
  theme: oneOf(themes, request.query.theme) ?? oneOf(themes, cookie(request, "theme")) ?? "auto"
});

const year = 365 * 24 * 3600 * 1000;

/** Remembers what the address chose. */
export const remember = (request: Request, response: Response): void => {
  for (const [name, list] of [
    ["lang", langs],
    ["theme", themes]
  ] as const) {
    const chosen = oneOf(list as readonly string[], request.query[name]);
    if (chosen) response.cookie(name, chosen, {maxAge: year, httpOnly: true, sameSite: "lax", path: "/"});
  }
};
