import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {readMapping} from "../../src/channels/catalog.ts";
import {functionsOf} from "../../src/channels/functions.ts";
import {Feed, Mapping} from "../../src/channels/mapping.ts";
import {checkFile} from "../../src/commands/channel_check.ts";
import {columnsOf, type EntityName, entities, entityMeta} from "../../src/contracts/index.ts";

const text = readFileSync(join(import.meta.dirname, "../../docs/channels.md"), "utf8");
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
