import {readFileSync} from "node:fs";
import {type DuckdbEngine, openDuckdb} from "../engine/duckdb.ts";
import type {Manifest} from "../generation/manifest.ts";
import {literal, table} from "../sql.ts";

const modelText = (name: string): string => readFileSync(new URL(`../../sql/${name.replace(".", "/")}.sql`, import.meta.url), "utf8");

/** What a published generation does not hold and needs are learnt from, in the order in which it is made. */
export const madeAgain = ["scores.need_people", "scores.need_cars", "facts.closings"];

export interface PastRows {
  engine: DuckdbEngine;
  /** Makes a model's table anew from the tables there are. */
  make(name: string): Promise<void>;
}

/** The rows that needs were learnt from, made again aside from a published generation, which is read only. The caller closes the engine. */
export const openPast = async (
  file: string,
  {as_of, as_of_on, tables}: Pick<Manifest, "as_of" | "as_of_on" | "tables">,
  {temp, threads, memory}: {temp: string; threads: number; memory: string}
): Promise<PastRows> => {
  const engine = await openDuckdb({file: ":memory:", temp, threads, memory});
  try {
    await engine.run(`attach ${literal(file)} as published (read_only)`);
    await engine.functions({as_of, as_of_on});
    const names = Object.keys(tables).filter((name) => /^(facts|features|identity|scores)\./.test(name));
    for (const layer of new Set(names.map((name) => name.split(".")[0]))) await engine.run(`create schema if not exists ${layer}`);
    for (const name of names) await engine.run(`create view ${table(name)} as from published.${table(name)}`);
    const make = async (name: string): Promise<void> => {
      await engine.createOrReplace(name, modelText(name));
    };
    for (const name of madeAgain) await make(name);
    return {engine, make};
  } catch (error) {
    await engine.close();
    throw error;
  }
};
