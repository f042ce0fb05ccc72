import type {Row} from "../engine/engine.ts";

/** What measures are asked of: a generation, or what stands for one in a test. */
export interface Reader {
  rows(sql: string, params?: string[]): Promise<Row[]>;
}
