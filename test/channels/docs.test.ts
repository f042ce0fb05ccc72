import {globSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {expect, it} from "vitest";
import {parse} from "yaml";
import {readMapping} from "../../src/channels/catalog.ts";
import {functionsOf} from "../../src/channels/functions.ts";
import {Feed, Mapping} from "../../src/channels/mapping.ts";
import {checkFile} from "../../src/commands/channel_check.ts";
import {columnsOf, type EntityName, entities, entityMeta} from "../../src/contracts/index.ts";

const read = (path: string): string => readFileSync(join(import.meta.dirname, "../..", path), "utf8");
const text = read("docs/channels.md");
const block = (language: string): string => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(text)?.[1] ?? "";

const entityList = (Object.keys(entities) as EntityName[])
  .map((name) => {
    const columns = columnsOf(name).map(({name: column, required, check}) => {
      const values = check?.startsWith("{} in (") ? ` (${check.slice(7, -1).replaceAll("'", "").replaceAll(", ", " | ")})` : "";
      return `${required ? `**${column}**` : column}${values}`;
    });
    return `- \`${name}\` (${entityMeta(name).en}): ${columns.join(", ")}`;
  })
  .join("\n");

it("the guide's example does what the guide says", async () => {
  const folder = mkdtempSync(join(tmpdir(), "huaxiang-guide-"));
  try {
    const file = join(folder, "parking-20260331.csv");
    writeFileSync(file, block("text"));
    writeFileSync(join(folder, "channel.yaml"), block("yaml"));
    const mapping = readMapping(join(folder, "channel.yaml"));
    const feed = {mapping, name: "bookings", feed: mapping.feeds.bookings as Feed};
    const found = await checkFile(feed, file, "Asia/Shanghai", "2026-04-01T00:00:00Z", 5);
    expect(found).toMatchObject({
      problem: null,
      unused: [],
      dispositions: {counted: 4, accepted: 2, rejected: 1, ignored: 1},
      reasons: {unknown_code: 1, total_line: 1},
      rows: {
        bookings: [
          {source_key: "P0001", contact_key: "P0001", kind: "parking", status: "arrived", arrived_at: "2026-03-30 01:04:11"},
          {source_key: "P0002", status: "booked", booked_for_at: "2026-04-02 10:30:00", estimate_yuan: 45}
        ],
        contacts: [{mobile: "19900010101"}, {mobile: "199****0202"}]
      }
    });
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});

it("the guide lists every key, function, entity and column", () => {
  for (const key of [...Object.keys(Mapping.shape), ...Object.keys(Feed.shape), "where", "each", "element"])
    expect(text, `docs/channels.md: key ${key}`).toContain(`| \`${key}\` |`);
  const inner = ["wall(x)", "shape(x)", "business_day(x)"];
  for (const statement of functionsOf({codes: {}}, "UTC", "UTC", "2026-01-01")) {
    const head = /macro (\S+\)) as/.exec(statement)?.[1]?.replaceAll('"', "") as string;
    if (!inner.includes(head) && !head.startsWith("_bad_")) expect(text, `docs/channels.md: function ${head}`).toContain(`| \`${head}\` |`);
  }
  const listed = /<!-- entities -->\n([\s\S]*?)\n?<!-- \/entities -->/.exec(text)?.[1];
  expect(listed, "docs/channels.md: the list of entities").toBe(entityList);
});

const tried = async (name: string, content: string, feed: string) => {
  const folder = mkdtempSync(join(tmpdir(), "huaxiang-guide-"));
  try {
    writeFileSync(join(folder, name), content);
    const mapping = Mapping.parse({name: "guide", feeds: {feed: {files: name, ...parse(feed)}}});
    const found = {mapping, name: "feed", feed: mapping.feeds.feed as Feed};
    return await checkFile(found, join(folder, name), "Asia/Shanghai", "2026-04-01T00:00:00Z", 9);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
};

it("keys of rows are made as the guide's table says", async () => {
  const feed = `
    format: json
    later: upsert
    key: [shop, no]
    to:
      contacts: {role: "'buyer'", where: own('buyer') = 'A|1#buyer'}
      contacts#buyer: {role: "'customer'"}
      contacts#driver: {each: "$.list[*] as one", role: "'driver'"}
      vehicles: {each: "$.list[*] as one", element: one.id, vin: "'V'"}`;
  const {rows} = await tried("a.json", '[{"shop": "A", "no": "1", "list": [{"id": "x"}, {}]}]', feed);
  expect(rows.contacts?.map(({source_key}) => source_key)).toEqual(["A|1", "A|1#buyer", "A|1#driver#1", "A|1#driver#2"]);
  expect(rows.vehicles?.map(({source_key}) => source_key)).toEqual(["A|1#2", "A|1#x"]);
});

it("a deletion is rejected for its key, its mark and its version only", async () => {
  const feed = `
    format: json
    later: upsert
    key: [no]
    version: local(changed)
    deletes: yes(gone)
    to:
      bookings: {booking_no: no, kind: kind, status: "'booked'", booked_for_at: local(moment)}
      vehicles: {each: "$.cars[*] as car", vin: car.vin, produced_on: day(car.made)}`;
  const content = JSON.stringify([
    {no: "1", gone: "Y", kind: "none", moment: "never"},
    {no: "", gone: "Y"},
    {no: "3", gone: "perhaps"},
    {no: "4", gone: "Y", cars: [{vin: "V", made: "2026-13-01"}]},
    {no: "5", gone: "Y", changed: "one day"}
  ]);
  expect((await tried("a.json", content, feed)).dispositions).toMatchObject({accepted: 2, rejected: 3, rejected_elements: 0});
  expect((await tried("a.json", content, `${feed}\n    partial: true`)).dispositions).toMatchObject({
    accepted: 2,
    rejected: 3,
    rejected_elements: 0
  });
});

it("what `where` leaves out is not held against a record, and gives no row", async () => {
  const feed = `
    columns: [no, sort, "order", moment]
    later: append
    to:
      bookings: {where: sort = '1', booking_no: no, kind: '"order"', status: "'booked'", booked_for_at: epoch_ms(moment)}`;
  const {dispositions, reasons, file, rows} = await tried("a.csv", "1;1;parking;1767225600000\n2;2;none;never\n3;1;parking\n", feed);
  expect({dispositions, reasons, delimiter: file.delimiter}).toMatchObject({
    dispositions: {accepted: 2, rejected: 1},
    reasons: {field_count: 1},
    delimiter: ";"
  });
  expect(rows.bookings).toMatchObject([{booking_no: "1", booked_for_on: "2026-01-01"}]);
});

it("the guide names every kind of identifier that joins people", () => {
  const [, kinds = ""] = /from \(values([\s\S]*)\) as k/.exec(read("sql/identity/kinds.sql")) ?? [];
  const names = [...kinds.matchAll(/\('(\w+)'/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) expect(text, `docs/channels.md: identifier ${name}`).toMatch(new RegExp(`^\\| .*\`${name}\`.* \\|`, "m"));
});

it("docs/marts.md lists every mart, and columns that it has", () => {
  const rows = [...read("docs/marts.md").matchAll(/^\| `marts\.(\w+)` \|[^|]+\|(.+)\|$/gm)];
  const files = globSync("sql/marts/*.sql", {cwd: join(import.meta.dirname, "../..")}).filter((file) => !file.endsWith(".test.sql"));
  expect(rows.map(([, name]) => name).toSorted()).toEqual(files.map((file) => basename(file, ".sql")).toSorted());
  for (const [, name, columns = ""] of rows)
    for (const [, column] of columns.matchAll(/`(\w+)`/g))
      expect(read(`sql/marts/${name}.sql`), `docs/marts.md: ${name}.${column}`).toMatch(new RegExp(`\\b${column}\\b`));
});
