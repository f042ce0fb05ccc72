import {parse} from "csv-parse/sync";
import {parseHTML} from "linkedom";
import request from "supertest";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {exact} from "../../dashboards/number.ts";
import type {Page} from "../../dashboards/page.ts";
import {findPages} from "../../dashboards/pages.ts";
import {site} from "../../dashboards/site.ts";
import type {Cell, Column, Table} from "../../dashboards/table.ts";
import type {View} from "../../dashboards/view.ts";
import type {OpenGeneration} from "../../src/generation/open.ts";
import {asRole, fixtureApp, lastRun, openFixture, serving} from "../api/fixture.ts";
import {saveSegments} from "../pages/segments.ts";
import {type Asked, elsewhere, figures} from "./figures.ts";

const pages = await findPages();
let generation: OpenGeneration;
let {server, state, ledger} = {} as Pick<Awaited<ReturnType<typeof fixtureApp>>, "server" | "state" | "ledger">;
beforeAll(async () => {
  generation = await openFixture();
  ({server, state, ledger} = await fixtureApp(generation, {site: site(pages, serving(generation))}));
  await saveSegments(state, ledger);
}, 60_000);
afterAll(() => generation.close());

/** Who sees every page. */
const marketer = asRole("marketer");

const filters: Asked[] = [
  {},
  {month: "2026-03", store: "S02"},
  {brand: "宝马", compare: "previous"},
  {month: "2025-12", region: "淮海"},
  {need: "accessories", region: "华东", compare: "none"},
  {week: "2026-11-09", port: "media"}
];
const tables = pages.flatMap((page) => Object.keys(page.tables).map((table) => ({page, table, name: `${page.name}/${table}`})));
const cases = tables.flatMap((one) => filters.map((asked) => ({...one, asked, said: JSON.stringify(asked)})));

const addressOf = (path: string, asked: Asked): string => `${path}?${new URLSearchParams({lang: "en", ...asked})}`;

/** Asked once for each address: a page has many tables. */
const once = <Answer>(make: (of: string, asked: Asked) => Promise<Answer>) => {
  const known = new Map<string, Promise<Answer>>();
  return (of: string, asked: Asked): Promise<Answer> => {
    const address = addressOf(of, asked);
    const answer = known.get(address) ?? make(of, asked);
    known.set(address, answer);
    return answer;
  };
};

const dataOf = once((path, asked) =>
  pages.find((page) => page.path === path)!.load({generation, lastRun: () => lastRun, state, ledger, caps: {}}, asked)
);
const tableOf = async (page: Page, table: string, asked: Asked): Promise<Table> => {
  const view: View = {lang: "en", theme: "light", path: page.path, filters: asked, nav: []};
  return page.tables[table]!(await dataOf(page.path, asked), view);
};

const documentOf = once(async (path, asked) => {
  const {text} = await request(server)
    .get(addressOf(path, asked))
    .set(...marketer)
    .set("accept", "text/html")
    .expect(200);
  return parseHTML(text).document;
});

const csvOf = once(async (name, asked) => {
  const {text} = await request(server)
    .get(addressOf(`/charts/${name}.csv`, asked))
    .set(...marketer)
    .expect(200);
  return (parse(text, {bom: true, relax_column_count: true}) as string[][]).slice(2);
});

type Numbers = (number | null)[];
const rounded = (value: unknown): number | null =>
  value === null || value === undefined || value === "" ? null : Math.round(Number(value) * 1e4) / 1e4;
const sorted = (rows: Numbers[]): Numbers[] =>
  rows
    .map((row) => JSON.stringify(row))
    .sort()
    .map((row) => JSON.parse(row) as Numbers);

it("every table of every page is asked for anew, here or elsewhere", () => {
  const known = [...Object.keys(figures), ...Object.keys(elsewhere)];
  expect(tables.map(({name}) => name).filter((name) => !known.includes(name))).toEqual([]);
  expect(known.filter((name) => !tables.some((one) => one.name === name))).toEqual([]);
});

describe("a figure equals an independent question", () => {
  it.each(cases.filter(({name}) => figures[name]))("$name within $said", async ({page, table, name, asked}) => {
    const {columns} = await tableOf(page, table, asked);
    const places = columns.flatMap(({unit}, i) => (unit ? [i] : []));
    const csv = (await csvOf(name, asked)).map((row) => places.map((i) => rounded(row[i])));
    const rows = (await generation.rows(figures[name]!(asked))).map((row) => Object.values(row).map(rounded));
    expect(sorted(csv)).toEqual(sorted(rows));
  });
});

/** A cell as the screen writes it, among those of its column. */
const written = ({say, unit}: Column, value: Cell, all: Cell[]): string => {
  if (typeof value !== "number") return value === null ? "–" : value;
  const most = Math.max(0, ...all.map((one) => (typeof one === "number" ? Math.abs(one) : 0)));
  return say?.(value, most) ?? (unit ? exact(value, unit, "en") : String(value));
};

describe("the CSV equals the screen", () => {
  it.each(cases)("$name within $said", async ({page, table, name, asked}) => {
    const {title, columns, rows} = await tableOf(page, table, asked);
    const document = await documentOf(page.path, asked);
    const region = [...document.querySelectorAll(".wide")].find((one) => one.getAttribute("aria-label") === title);
    const screen = [...(region?.querySelectorAll("tbody tr") ?? [])].map((row) =>
      [...row.querySelectorAll("td")].map((cell) => cell.textContent!.trim())
    );
    const csv = await csvOf(name, asked);
    const plain = rows.map((row) => columns.map(({key}) => row[key] ?? null));
    expect(csv.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@])/, "")))).toEqual(
      plain.map((row) => row.map((value) => (value === null ? "" : String(value))))
    );
    // A page may show the first rows of a long table only.
    const shown = plain.slice(0, screen.length);
    const columnOf = columns.map((_, i) => shown.map((row) => row[i]!));
    if (region) expect(screen).toEqual(shown.map((row) => row.map((value, i) => written(columns[i]!, value, columnOf[i]!))));
    if (region && rows.length > 0) expect(screen.length).toBeGreaterThan(0);
  });
});

/** Two segments of the one person who owns, has bought and may be written to; three lists, of 10, 15 and 20, each without the first of the one before. */
describe("the figures of segments are those of what was saved and frozen", () => {
  const page = pages.find(({name}) => name === "segments")!;
  const numbers = async (table: string, ...keys: string[]) =>
    (await tableOf(page, table, {})).rows.map((row) => keys.map((key) => row[key]));
  it("how many are in each", async () =>
    expect((await numbers("segments", "name", "people", "frozen")).toSorted()).toEqual([
      ["Buyers", 1, null],
      ["车主", 1, 20]
    ]));
  it("who came and went", async () =>
    expect(await numbers("lists", "data_date", "count", "holdout", "came", "went")).toEqual([
      ["2026-10-31", 20, 0, 6, 1],
      ["2026-09-30", 15, 0, 6, 1],
      ["2026-08-31", 10, 0, null, null]
    ]));
  it("whom they share", async () => expect((await numbers("overlap", "people")).flat()).toContain(1));
});
