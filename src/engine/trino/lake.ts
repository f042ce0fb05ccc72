import {copyFileSync, linkSync, mkdirSync} from "node:fs";
import {join} from "node:path";
import {AppError} from "../../errors.ts";
import {openDuckdb} from "../duckdb.ts";
import type {Batch, Column} from "../engine.ts";
import type {Shared} from "./options.ts";

/** Files for a table to take over, in a folder that holds nothing else. */
export interface Part {
  /** Of the folder, as Trino names it. */
  location: string;
  /** Rows in the files, where they were counted. */
  rows: number;
}

export interface Lake {
  /** Names files a second time, in the lake: Trino deletes those of a table that it drops, and must not have ours. Without a copy on one disk. */
  link(table: string, files: string[]): Part;
  /** Writes batches as one Parquet file. */
  write(table: string, columns: Column[], batches: Iterable<Batch> | AsyncIterable<Batch>): Promise<Part>;
  /** A file of Trino's as a path here. */
  path(location: string): string;
}

const link = (from: string, to: string): void => {
  try {
    linkSync(from, to);
  } catch {
    // Another disk, or one without links.
    copyFileSync(from, to);
  }
};

/** @throws AppError("invalid_config") when first used without a folder that Trino sees too. */
export const lakeOf = (shared: Shared | undefined): Lake => {
  const need = (): Shared => {
    if (shared !== undefined) return shared;
    throw new AppError("invalid_config", "trino: no folder that both sides see", {
      fix: "give shared: its path here and its location in Trino's catalog"
    });
  };
  const base = (location: string): string => (location.endsWith("/") ? location : `${location}/`);
  const fresh = (table: string): {folder: string; location: string} => {
    const {folder, location} = need();
    const name = `given/${table}-${crypto.randomUUID()}`;
    mkdirSync(join(folder, name), {recursive: true});
    return {folder: join(folder, name), location: `${base(location)}${name}`};
  };
  return {
    link(table, files) {
      const {folder, location} = fresh(table);
      files.forEach((file, i) => {
        link(file, join(folder, `${String(i + 1).padStart(6, "0")}.parquet`));
      });
      return {location, rows: 0};
    },
    async write(table, columns, batches) {
      const {folder, location} = fresh(table);
      const engine = await openDuckdb({file: ":memory:", temp: folder});
      try {
        const rows = await engine.append("part.rows", columns, batches);
        await engine.files("part.rows");
        return {location, rows};
      } finally {
        await engine.close();
      }
    },
    path(location) {
      const {folder, location: root} = need();
      if (!location.startsWith(base(root)))
        throw new AppError("invalid_config", `trino: a file outside the folder that both sides see: ${location}`, {
          fix: `name the folder above it, not ${root}`
        });
      return join(folder, location.slice(base(root).length));
    }
  };
};
