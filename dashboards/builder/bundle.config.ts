import {fileURLToPath} from "node:url";
import type {InlineConfig} from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The script of the segment page as one file, the same on every machine. */
export const config: InlineConfig = {
  root: here("."),
  configFile: false,
  logLevel: "error",
  mode: "production",
  build: {
    target: "es2023",
    outDir: here("."),
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: false,
    rolldownOptions: {input: here("main.tsx"), output: {entryFileNames: "bundle.js"}}
  }
};
