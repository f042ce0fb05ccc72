import {z} from "zod";
import {Asked} from "../../../dashboards/ask.ts";
import {isOpen, within} from "../../../dashboards/open.ts";
import {findPages} from "../../../dashboards/pages.ts";
import {rememberer} from "../../../dashboards/remember.ts";
import type {View} from "../../../dashboards/view.ts";
import {AppError} from "../../errors.ts";
import {allowed} from "../access.ts";
import {route} from "../route.ts";
import {stated} from "../schemas.ts";
import {Words} from "../words.ts";

const load = rememberer();
const Cell = z.union([z.string(), z.number()]).nullable();

/** Six places say all that a figure knows. */
const told = (row: Record<string, string | number | null>) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === "number" ? Number(value.toFixed(6)) : value]));

export const dashboard = route({
  method: "get",
  path: "/v1/dashboards/{page}",
  roles: allowed.figures,
  summary: "What a dashboard shows, as tables: the same figures, from the same functions as the page",
  params: z.strictObject({page: z.string().regex(/^[a-z_]{1,50}$/)}),
  query: z.strictObject({...Asked.shape, lang: z.enum(["zh", "en"]).default("en").meta({description: "Of labels and texts"})}),
  output: z.strictObject({
    ...stated,
    page: z.string(),
    title: Words,
    tables: z.record(
      z.string(),
      z.strictObject({
        title: z.string(),
        columns: z.array(z.strictObject({key: z.string(), label: z.string(), unit: z.string().nullable()})),
        rows: z.array(z.record(z.string(), Cell))
      })
    )
  }),
  cost: 100,
  errors: ["not_found", "not_ready"],
  async handle({params, query: {lang, ...asked}}, {principal, generation, generations, state, ledger, caps}) {
    const page = (await findPages()).find(({name}) => name === params.page);
    if (!page || !principal || !isOpen(page, principal)) throw new AppError("not_found", "there is no such page");
    const now = generation();
    const filters = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined && value !== ""));
    const {number, manifest} = now;
    const view: View = {
      lang,
      theme: "auto",
      path: page.path,
      filters,
      nav: [],
      served: {generation: number, data_date: manifest.data_date}
    };
    const source = {generation: now, lastRun: generations.lastRun, state, ledger, caps};
    const data = await load(page, source, within(filters, principal));
    const tables = Object.entries(page.tables).map(([name, make]) => {
      const {title, columns, rows} = make(data, view);
      return [name, {title, columns: columns.map(({key, label, unit}) => ({key, label, unit: unit ?? null})), rows: rows.map(told)}];
    });
    return {data_date: manifest.data_date, generation: number, page: page.name, title: page.title, tables: Object.fromEntries(tables)};
  }
});
