import {type DuckdbEngine, openDuckdb} from "../../engine/duckdb.ts";
import {literal} from "../../sql.ts";
import type {Model} from "../../steps/model.ts";
import {modelStep} from "../../steps/modelstep.ts";
import {order} from "../../steps/order.ts";

/** A moment to look from, in a published generation. */
export interface Past {
  /** The generation's file. */
  readonly file: string;
  /** All models, of which those are made anew that `reads` need and the file does not keep. */
  readonly models: readonly Model[];
  readonly reads: readonly string[];
  /** Dates of the generation. */
  readonly as_of: string;
  readonly as_of_on: string;
  /** First day that is not known, and first day after the year ahead. */
  readonly on: string;
  readonly until: string;
  readonly temp: string;
}

const momentSelect = (on: string, until: string): string =>
  `select cast('${on}' as date) as as_of_on, cast('${until}' as date) as until_on, cast(cast('${on}' as date) - interval '12' month as date) as since_on`;

/** Models that must be made: what is read and not kept, and what those need. @returns them and the kept tables at their ends */
const needed = (models: readonly Model[], reads: readonly string[]): {made: Model[]; kept: string[]} => {
  const byName = new Map(models.map((model) => [model.name, model]));
  const [made, kept] = [new Map<string, Model>(), new Set<string>()];
  const visit = (name: string): void => {
    const model = byName.get(name);
    if (model === undefined || model.keep) kept.add(name);
    else if (!made.has(name)) {
      made.set(name, model);
      for (const read of model.reads) visit(read);
    }
  };
  for (const name of reads) visit(name);
  return {made: [...made.values()], kept: [...kept]};
};

/**
 * The features of value as of another moment: the same models over the facts of a published generation, which carry their own times. The file is
 * only read; what is made lives in memory.
 */
export const openPast = async ({file, models, reads, as_of, as_of_on, on, until, temp}: Past): Promise<DuckdbEngine> => {
  const {made, kept} = needed(models, reads);
  const engine = await openDuckdb({file: ":memory:", temp});
  try {
    await engine.run(`attach ${literal(file)} as published (read_only)`);
    await engine.functions({as_of, as_of_on});
    for (const name of kept) await engine.createView(name, `select * from published.${name}`);
    for (const {name, select} of modelsInOrder(made, kept))
      await engine.createOrReplace(name, name === "features.value_moments" ? momentSelect(on, until) : select);
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
};

const modelsInOrder = (made: readonly Model[], kept: readonly string[]): {name: string; select: string}[] => {
  const byName = new Map(made.map((model) => [model.name, model.select]));
  return order(made.map(modelStep), kept).map(({name}) => ({name, select: byName.get(name)!}));
};
