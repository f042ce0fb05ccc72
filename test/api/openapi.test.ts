import {readFileSync, writeFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {openapi, openapiText} from "../../src/api/openapi.ts";
import {findRoutes} from "../../src/api/routes.ts";

const tracked = new URL("../../docs/openapi.json", import.meta.url);
const routes = await findRoutes();
const document = openapi(routes) as unknown as {
  paths: Record<string, Record<string, Operation>>;
  components: {schemas: Record<string, unknown>};
};
interface Operation {
  operationId: string;
  parameters?: {in: string; name: string; required: boolean}[];
  responses: Record<string, {content?: Record<string, unknown>}>;
  security?: unknown[];
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.values(methods).map((operation) => [path, operation] as const)
);

const read = (): string => {
  try {
    return readFileSync(tracked, "utf8");
  } catch {
    return "";
  }
};

describe("docs/openapi.json", () => {
  it("is what the routes say (it is written anew when it differs: commit it)", () => {
    const before = read();
    const now = openapiText(routes);
    if (before !== now) writeFileSync(tracked, now);
    expect(before === now, "docs/openapi.json differed from the routes: it is written anew, commit it").toBe(true);
  });
});

const refs = (value: unknown): string[] => {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => (key === "$ref" ? [String(child)] : refs(child)));
};

describe("the description", () => {
  it("has every reference that it makes", () => {
    const all = refs(document);
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter((ref) => !(ref.replace("#/components/schemas/", "") in document.components.schemas))).toEqual([]);
  });

  it("names each operation once", () => {
    const names = operations.map(([, {operationId}]) => operationId);
    expect(names).toHaveLength(routes.length);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(operations.map(([path, operation]) => [operation.operationId, path, operation] as const))(
    "%s declares its path's parameters",
    (_name, path, operation) => {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = (operation.parameters ?? []).filter((one) => one.in === "path");
      expect(declared.map(({name}) => name)).toEqual(inPath);
      expect(declared.every(({required}) => required)).toBe(true);
    }
  );

  it("says what each key-bearing operation answers without one", () => {
    for (const [, {security, responses}] of operations) expect("401" in responses).toBe(security === undefined);
  });

  it("answers every failure with a problem", () => {
    for (const [, {responses}] of operations)
      for (const [status, {content}] of Object.entries(responses))
        if (Number(status) >= 400) expect(Object.keys(content ?? {})).toEqual(["application/problem+json"]);
  });
});
