import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path";
import {describe, expect, test} from "vitest";

const roots = ["src", "pipelines", "dashboards", "bench"];
const files = roots.flatMap((root) =>
  readdirSync(root, {recursive: true, encoding: "utf8"})
    .filter((path) => path.endsWith(".ts"))
    .map((path) => `${root}/${path}`)
);

/** Layers from the ground up; a file may import its own layer and those before it. The first pattern that fits decides. */
const layers: [name: string, pattern: RegExp][] = [
  ["edge", /^src\/(cli|server|terminal)\.ts$|^src\/commands\//],
  ["ground", /^src\/(errors|sql|csv|config|files|lock|workspace)\.ts$/],
  ["contracts", /^src\/contracts\//],
  ["stores", /^src\/(engine|lake|state)\//],
  ["work", /^src\/(channels|steps|generation)\//],
  ["subjects", /^src\/(identity|value|needs|measures|segments)\//],
  ["outer", /^(pipelines\/|src\/api\/|dashboards\/)/],
  ["bench", /^bench\//]
];
const order = ["ground", "contracts", "stores", "work", "subjects", "outer", "edge", "bench"];
const layerOf = (file: string): string => layers.find(([, pattern]) => pattern.test(file))?.[0] ?? "none";

const code = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
/** Text without comments and strings' inside is enough here: imports are read from the raw text. */
const bare = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:])\/\/.*$/gm, "$1");
const importsOf = (file: string): string[] =>
  [...bare(code.get(file) ?? "").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, path]) =>
    normalize(join(dirname(file), path as string))
  );

describe("layers", () => {
  test("every file stands in a layer", () => expect(files.filter((file) => layerOf(file) === "none")).toEqual([]));

  test("imports go down only", () => {
    const upward = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => order.indexOf(layerOf(target)) > order.indexOf(layerOf(file)))
        .map((target) => `${file} imports ${target}`)
    );
    expect(upward).toEqual([]);
  });

  test("every import is a file", () => {
    const there = new Set(files);
    expect(
      files.flatMap((file) =>
        importsOf(file)
          .filter((target) => target.endsWith(".ts") && !there.has(target))
          .map((target) => `${file}: ${target}`)
      )
    ).toEqual([]);
  });

  test("no import cycle", () => {
    const state = new Map<string, "open" | "done">();
    const cycles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (state.get(file) === "done") return;
      if (state.get(file) === "open") {
        cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
        return;
      }
      state.set(file, "open");
      for (const target of importsOf(file)) visit(target, [...path, file]);
      state.set(file, "done");
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });
});

describe("the edge", () => {
  const outside: [what: string, pattern: RegExp][] = [
    ["environment", /process\.env|process\.argv/],
    ["clock", /Date\.now|new Date\(\)|performance\.now|hrtime/],
    ["console", /console\.|process\.(stdout|stderr|stdin)/]
  ];
  test.each(outside)("only cli.ts and server.ts touch the %s", (_, pattern) => {
    const touching = files.filter(
      (file) => !file.startsWith("bench/") && !["src/cli.ts", "src/server.ts"].includes(file) && pattern.test(bare(code.get(file) ?? ""))
    );
    expect(touching).toEqual([]);
  });
});
