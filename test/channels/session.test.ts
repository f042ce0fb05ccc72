import {afterAll, beforeAll, expect, it} from "vitest";
import {functionsOf} from "../../src/channels/functions.ts";
import {openSession, type Session} from "../../src/channels/session.ts";

let session: Session;
beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session.close());

type Codes = Record<string, Record<string, string | null>>;
const define = (codes: Codes, expressions: string[]): Promise<void> =>
  session.define(functionsOf({codes}, "Asia/Shanghai", "Asia/Shanghai", "2026-01-31", expressions), expressions);
const grade = async (text: string): Promise<unknown> => (await session.rows(`select grade('${text}') as grade`))[0]?.grade;

it("each channel's dictionary is its own, whatever channel a session staged before", async () => {
  await define({grade: {A: "first"}}, ["grade(level)"]);
  expect(await grade("A")).toBe("first");
  await define({grade: {A: "best"}}, ["grade(level)"]);
  expect(await grade("A")).toBe("best");
  await define({}, ["yuan(amount)"]);
  await define({}, ["grade(level)"]);
  await expect(grade("A")).rejects.toThrow(/grade does not exist/);
  await define({grade: {A: "again"}}, ["grade(level)"]);
  expect(await grade("A")).toBe("again");
});

it("only what expressions name is defined", () => {
  const named = (expressions?: string[]) =>
    functionsOf({codes: {grade: {A: "first"}, colour: {R: "red"}}}, "UTC", "UTC", "2026-01-31", expressions).map(
      (statement) => /macro "?(\w+)"?\(/.exec(statement)?.[1]
    );
  expect(named(['"grade"(level)'])).toEqual(expect.arrayContaining(["blank", "grade", "_bad_grade"]));
  expect(named(["grade(level)"])).not.toEqual(expect.arrayContaining(["colour"]));
  expect(named()).toEqual(expect.arrayContaining(["grade", "colour", "yuan", "_bad_yuan"]));
});
