import {join} from "node:path";

/** 7 → "000007". */
export const padded = (number: number): string => String(number).padStart(6, "0");

export const generationsFolder = (root: string): string => join(root, "generations");
export const generationFolder = (root: string, number: number): string => join(generationsFolder(root), padded(number));
/** Where a generation is built, beside the published ones, so that a rename publishes it. */
export const buildFolder = (root: string, number: number): string => join(generationsFolder(root), `.tmp-${padded(number)}`);
export const currentFile = (root: string): string => join(root, "CURRENT");
export const databaseFile = (folder: string): string => join(folder, "huaxiang.duckdb");
/** A table that is published as lines. */
export const linesFile = (folder: string, name: string): string => join(folder, `${name}.lines`);
/** Where some of its lines begin. */
export const signsFile = (lines: string): string => lines.replace(/(\.lines)?$/, ".signs");
export const manifestFile = (folder: string): string => join(folder, "manifest.json");
export const ledgerFile = (name: string, number: number): string => `${name}/${padded(number)}.parquet`;
