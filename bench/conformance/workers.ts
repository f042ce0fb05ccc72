import type {Ended, TrinoEngine} from "../../src/engine/trino.ts";
import {literal} from "../../src/sql.ts";

/** Who did the work of the statements that made a table. */
export interface Workers {
  /** To be called with every statement that ended. */
  note(ended: Ended): void;
  /** Rows that each worker took in for a table, by the worker's name. */
  of(engine: TrinoEngine, name: string): Promise<Map<string, number>>;
}

export const watchWorkers = (): Workers => {
  const queries = new Map<string, string[]>();
  return {
    note({query, name, failed}) {
      if (name === undefined || failed) return;
      queries.set(name, [...(queries.get(name) ?? []), query]);
    },
    async of(engine, name) {
      const ids = (queries.get(name) ?? []).map(literal);
      if (ids.length === 0) return new Map();
      const rows = await engine.rows(`
        select t.node_id, cast(sum(t.processed_input_rows) as bigint) as input_rows
        from system.runtime.tasks as t
        inner join system.runtime.nodes as n on n.node_id = t.node_id
        where not n.coordinator and t.query_id in (${ids.join(", ")})
        group by t.node_id`);
      return new Map(rows.map(({node_id, input_rows}) => [String(node_id), Number(input_rows)]));
    }
  };
};
