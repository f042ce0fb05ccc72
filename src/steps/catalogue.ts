import type {Engine} from "../engine/engine.ts";
import type {Model, ModelColumn} from "./model.ts";

/** A column as the table has it, with what the model's header says of it. */
export interface CatalogueColumn extends Partial<Omit<ModelColumn, "name">> {
  name: string;
  /** In the shared dialect. */
  type: string;
}

export interface CatalogueTable {
  name: string;
  sentence: string;
  grain: string[];
  reads: string[];
  columns: CatalogueColumn[];
}

/** What each published table is: types from the engine, meanings from the headers; in order of name. */
export const catalogue = async (engine: Pick<Engine, "describe">, models: Model[]): Promise<CatalogueTable[]> => {
  const tables: CatalogueTable[] = [];
  for (const {name, sentence, grain, reads, columns} of models.filter(({keep}) => keep).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const said = new Map(columns.map((column) => [column.name, column]));
    const given = await engine.describe(name);
    tables.push({name, sentence, grain, reads, columns: given.map((column) => ({...column, ...said.get(column.name)}))});
  }
  return tables;
};
