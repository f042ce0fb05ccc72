import {relative} from "node:path";
import {defineConfig} from "vitest/config";
import {BaseSequencer, type TestSpecification} from "vitest/node";

/** Files that take longest, longest first. A clean clone knows no durations, and a short text may take long. */
const long = [
  "full/pages",
  "full/marketer",
  "full/segments",
  "full/needs",
  "full/value",
  "full/serving",
  "full/systems",
  "full/identity",
  "full/figures",
  "full/value_commands",
  "full/kills",
  "pipelines/kills",
  "commands/cli",
  "channels/builtin",
  "pages/browser",
  "api/routes",
  "pages/pages",
  "pipelines/decisions",
  "commands/identity",
  "pipelines/nightly",
  "demo/generate",
  "api/session",
  "generation/generation",
  "pull/cuts",
  "identity/ids",
  "steps/models"
];

/** Properties over random cases, which the full suite tries with many more (see test/cases.ts). */
const properties = [
  "channels/fates",
  "identity/consents",
  "identity/ids",
  "lake/blocks",
  "lake/json",
  "lake/mutations",
  "lake/parquet",
  "lake/workbook"
].map((name) => `test/${name}.test.ts`);

/** The longest of each project first, so that no worker is left alone with one at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({moduleId}: TestSpecification): number => {
      const found = long.indexOf(relative("test", moduleId).replace(/\.test\.ts$/, ""));
      return found < 0 ? long.length : found;
    };
    const projects = Map.groupBy(await super.sort(files), ({project}) => project.name);
    return [...projects.values()].flatMap((group) => group.toSorted((a, b) => place(a) - place(b)));
  }
}

const shared = {
  isolate: false,
  pool: "threads" as const,
  experimental: {viteModuleRunner: false, nodeLoader: false},
  maxWorkers: 2,
  hookTimeout: 60_000,
  env: {TZ: "UTC", NODE_COMPILE_CACHE: "node_modules/.cache/huaxiang"}
};

export default defineConfig({
  test: {
    sequence: {sequencer: LongestFirst},
    projects: [
      {test: {...shared, name: "fast", include: ["test/**/*.test.ts"], exclude: ["test/full/**", "test/cluster/**"], testTimeout: 60_000}},
      {
        test: {
          ...shared,
          name: "full",
          include: ["test/full/**/*.test.ts", ...properties],
          env: {...shared.env, HUAXIANG_TEST_CASES: "5"},
          testTimeout: 600_000
        }
      },
      // One cluster, one file at a time.
      {
        test: {
          ...shared,
          maxWorkers: 1,
          fileParallelism: false,
          name: "cluster",
          include: ["test/cluster/**/*.test.ts"],
          testTimeout: 600_000,
          hookTimeout: 600_000
        }
      }
    ]
  }
});
