import fc from "fast-check";
import {afterAll, expect, test} from "vitest";
import {cases} from "../cases.ts";
import {rowsOf, workspace} from "./landing.ts";

const lake = workspace();
afterAll(() => lake.close());

const value = fc.letrec<{any: unknown}>((tie) => ({
  any: fc.oneof(
    {maxDepth: 3},
    fc.string({unit: "grapheme", maxLength: 6}),
    fc.constantFrom('"', "\\", "]}", "张,伟", "\n", "\u0000", "\ud800", "null"),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("any"), {maxLength: 3}),
    fc.dictionary(fc.constantFrom("a", "b", "rows", "é"), tie("any"), {maxKeys: 3})
  )
})).any;
const record = fc.dictionary(fc.constantFrom("id", "姓名", "rows", "a.b", "Id"), value, {maxKeys: 4, noNullPrototype: true});

/** What the lake holds for a value: texts as they are, null as null, all else its JSON text. */
const asText = (of: unknown): string | null => (of === null ? null : typeof of === "string" ? of : JSON.stringify(of));

test("records come out of a document and of NDJSON as they went in", async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(record, {minLength: 2, maxLength: 6}), fc.boolean(), async (records, isDocument) => {
      const bytes = isDocument
        ? JSON.stringify({code: 0, rows: records, tail: {rows: [1]}}, null, 1)
        : records.map((one) => JSON.stringify(one)).join("\n");
      const feed = `json_${number++}`;
      const landed = await lake.land(bytes, {feed, options: {format: "json", records: "$.rows[*]"}});
      if (landed.kind !== "landed") throw new Error(JSON.stringify(landed));
      const {header, load, counts} = landed.sidecar;
      const rows = await rowsOf(lake.folder(load, feed));
      expect([rows.length, counts.records]).toEqual([records.length, records.length]);
      for (const [place, one] of records.entries()) {
        const [, error, , ...values] = rows[place]!;
        const isStorable = !/\\u0000|\\ud800/.test(JSON.stringify(one).replaceAll("\\\\", ""));
        expect(error === null).toBe(isStorable);
        for (const [column, name] of header.entries()) {
          const given = Object.hasOwn(one, name) ? one[name] : null;
          const isNested = typeof given === "object" && given !== null;
          if (error === null)
            expect(isNested ? JSON.stringify(JSON.parse(values[column] as string)) : values[column]).toEqual(asText(given));
        }
      }
    }),
    {numRuns: cases(8), seed: 20260831}
  );
});

test("damaged JSON is refused or kept record by record, and the counter always agrees", async () => {
  const text = '{"code":0,"rows":[{"id":1,"t":"x\\n\\u5f20 \\" ]}"},\n{"id":-1.5e3,"o":{"a":[1,[2]]}},{"id":null}],"tail":[]}';
  const damage = fc.array(
    fc.tuple(fc.nat(), fc.constantFrom("", '"', "{", "}", "[", "]", ",", ":", "\\", "\0", "\n", " ", "\v", "x", "1", "é", "\\u0000")),
    {
      minLength: 1,
      maxLength: 3
    }
  );
  let number = 0;
  await fc.assert(
    fc.asyncProperty(damage, fc.constantFrom("$.rows[*]", "$[*]", "$"), fc.boolean(), async (changes, records, isLines) => {
      const lines = text.slice(18, -12).replaceAll(",\n", "\n").replaceAll("},{", "}\n{");
      const bytes = changes.reduce(
        (now, [at, put]) => {
          const place = at % (now.length + 1);
          return now.slice(0, place) + put + now.slice(place + 1);
        },
        isLines ? lines : text
      );
      const outcome = await lake.land(bytes, {feed: `damaged_${number++}`, options: {format: "json", records}});
      if (outcome.kind === "refused") expect(["cut_document", "format", "encoding"]).toContain(outcome.reason);
      else expect(outcome.kind).toBe("landed");
    }),
    {numRuns: cases(20), seed: 20260831}
  );
});
