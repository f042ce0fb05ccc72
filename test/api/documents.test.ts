import {describe, expect, it} from "vitest";
import {documentOf, documentsOf} from "../../src/api/documents.ts";
import type {Generation} from "../../src/api/generation.ts";
import {AppError} from "../../src/errors.ts";

/** A generation in which everybody but the unknown has a document, and what it was asked. */
const asked = (answer: (ids: string[]) => void = () => undefined) => {
  const questions: string[][] = [];
  const rows: Generation["rows"] = async (_sql, params) => {
    const ids = [...new Set(params as string[])];
    questions.push(ids);
    answer(ids);
    return ids.filter((id) => id !== "unknown").map((id) => ({person_id: id, document: `{"person_id":"${id}"}`}));
  };
  return {questions, generation: {number: 1, rows} as Generation};
};

describe("documents", () => {
  it("who asks alone is asked for at once; who asks meanwhile shares the next question, and gets their own", async () => {
    const {questions, generation} = asked();
    const ids = ["a", "b", "c", "b", "unknown"];
    const found = await Promise.all(ids.map((id) => documentOf(generation, id)));
    expect(found.map((text) => text && JSON.parse(text).person_id)).toEqual(["a", "b", "c", "b", undefined]);
    expect(questions).toEqual([["a"], ["b", "c", "unknown"]]);
  });

  it("a question that fails fails for those of it alone", async () => {
    const {generation} = asked((ids) => {
      if (ids.includes("b")) throw new AppError("not_ready", "interrupted");
    });
    const found = await Promise.allSettled(["a", "b", "c"].map((id) => documentOf(generation, id)));
    expect(found.map(({status}) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
    expect(await documentOf(generation, "c")).toContain("c");
  });

  it("refuses when too many wait", async () => {
    const {generation} = asked();
    const found = await Promise.allSettled(Array.from({length: 1500}, (_, i) => documentOf(generation, `p${i}`)));
    const refused = found.filter(({status}) => status === "rejected");
    expect(refused.length).toBeGreaterThan(400);
    expect(refused[0]).toMatchObject({reason: {code: "not_ready"}});
  });

  it("of many are asked for in statements of a few sizes, and nobody is left out or told of twice", async () => {
    const {questions, generation} = asked();
    const ids = Array.from({length: 1000}, (_, i) => `p${i}`);
    expect([...(await documentsOf(generation, [...ids, "p0", "unknown"])).keys()].sort()).toEqual([...ids].sort());
    expect(questions.map(({length}) => length)).toEqual([256, 256, 256, 233]);
  });
});
