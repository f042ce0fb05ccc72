import {afterAll, beforeAll, expect, it} from "vitest";
import {functionsOf} from "../../src/channels/functions.ts";
import {openSession, type Session} from "../../src/channels/session.ts";
import {literal} from "../../src/sql.ts";

// blank() takes short cuts where text has nothing to trim; here each end of each kind of text is looked at, character by character.
const blanks = [..." \t\r\n\u00a0\u3000"];
const texts = ["", "a", "!", "~", "é", "Ω", "“引”", "\u2003", "、", "王女士", "张 三", "a\u3000b", "\u00a1Hola", "🚗"];

const trimmed = (text: string): string | null => {
  const signs = [...text];
  while (signs.length > 0 && blanks.includes(signs[0]!)) signs.shift();
  while (signs.length > 0 && blanks.includes(signs.at(-1)!)) signs.pop();
  return signs.length > 0 ? signs.join("") : null;
};

let session: Session;
beforeAll(async () => {
  session = await openSession();
  await session.define(functionsOf({codes: {}}, "UTC", "UTC", "2026-01-31", []));
});
afterAll(() => session.close());

it("text is trimmed of every kind of blank at either end, and of nothing else; what is left empty is no value", async () => {
  const ends = ["", ...blanks, " \u3000"];
  const given = texts.flatMap((text) => ends.flatMap((before) => ends.map((after) => before + text + after)));
  const rows = await session.rows(
    `select blank(x) as found from (select unnest([${given.map(literal).join(", ")}]) as x, unnest(range(${given.length})) as i) order by i`
  );
  expect(rows.map(({found}) => found)).toEqual(given.map(trimmed));
  expect(await session.rows("select blank(cast(null as varchar)) as found")).toEqual([{found: null}]);
});
