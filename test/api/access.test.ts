import {readFileSync, writeFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {findPages} from "../../dashboards/pages.ts";
import {allowed, type Row, rowOf, shown} from "../../src/api/access.ts";
import type {Route} from "../../src/api/route.ts";
import {findRoutes} from "../../src/api/routes.ts";
import {type Role, roles} from "../../src/state/principal.ts";

const tracked = new URL("../../docs/access.md", import.meta.url);
const [routes, pages] = [await findRoutes(), await findPages()];
const bound: Record<Row, string> = {
  figures: "",
  status: "the same",
  people: "own stores",
  identity: "own stores",
  counter: "own stores",
  segments: "own stores",
  audit: "refused"
};
const boundAt = (may: Route["roles"]): string => (may === "anyone" ? "" : bound[rowOf(may) ?? "audit"]);
const asked: {name: string; roles: Route["roles"]; bound: string}[] = [
  ...routes.map(({method, path, roles: may}) => ({name: `${method.toUpperCase()} ${path}`, roles: may, bound: boundAt(may)})),
  ...pages.map(({path, roles: may, isByStore}) => ({name: `page ${path}`, roles: may, bound: isByStore ? "own stores" : "refused"}))
];

const line = (cells: string[]): string => `| ${cells.join(" | ")} |`;
const table = (head: string[], rows: string[][]): string => [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
const mark = (may: readonly Role[] | "anyone", role: Role): string => (may === "anyone" || may.includes(role) ? "✓" : "");

const text = `# Who may what

Made from \`src/api/access.ts\` by \`test/api/access.test.ts\`: change it there. Without key or session only what says \`anyone\` is open; a page in a workspace without users opens as for an executive.
Whoever is bound to stores is told of the people whom these stores look after alone, and sees only pages that are by store; another store's person or segment is as if it were not there (404).

${table(
  ["row", "what", ...roles, "how much is seen"],
  (Object.keys(allowed) as Row[]).map((row) => [row, shown[row].what, ...roles.map((role) => mark(allowed[row], role)), shown[row].seen])
)}

${table(
  ["route or page", "row", ...roles, "bound to stores"],
  asked.map(({name, roles: may, bound: within}) => [
    `\`${name}\``,
    may === "anyone" ? "anyone" : (rowOf(may) ?? "?"),
    ...roles.map((role) => mark(may, role)),
    within
  ])
)}
`;

const read = (): string => {
  try {
    return readFileSync(tracked, "utf8");
  } catch {
    return "";
  }
};

describe("who may what", () => {
  it.each(asked)("$name names a row of the one table", ({roles: may}) => {
    expect(may === "anyone" ? "anyone" : rowOf(may)).toBeDefined();
  });

  it("nothing but health, the description and assets is open to anyone", () => {
    expect(asked.filter((one) => one.roles === "anyone").map(({name}) => name)).toEqual(["GET /livez", "GET /openapi.json", "GET /readyz"]);
  });

  it("executives ask for figures and status alone", () => {
    expect((Object.keys(allowed) as Row[]).filter((row) => (allowed[row] as readonly Role[]).includes("executive"))).toEqual([
      "figures",
      "status"
    ]);
  });

  it("docs/access.md says so (it is written anew when it differs: commit it)", () => {
    const before = read();
    if (before !== text) writeFileSync(tracked, text);
    expect(before === text, "docs/access.md differed from the table: it is written anew, commit it").toBe(true);
  });
});
