import {defineConfig} from "vitest/config";

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
    projects: [
      {test: {...shared, name: "fast", include: ["test/**/*.test.ts"], exclude: ["test/full/**", "test/cluster/**"], testTimeout: 60_000}},
      {test: {...shared, name: "full", include: ["test/full/**/*.test.ts"], testTimeout: 600_000}},
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
