import type {Config} from "../config.ts";
import type {Row} from "../engine/engine.ts";
import type {Params, QueryOptions} from "../generation/pool.ts";
import {readCatalogue} from "./catalogue.ts";
import type {Segments} from "./check.ts";
import type {Setting} from "./compile.ts";
import {findValues} from "./find.ts";
import type {Operator} from "./operator.ts";

/** A published generation, as far as segments read it. */
export interface Source {
  readonly number: number;
  readonly manifest: {data_date: string; as_of: string; as_of_on: string};
  rows(sql: string, params?: Params, options?: QueryOptions): Promise<Row[]>;
}

/** Whom a question is put to, and in what terms. */
export interface Asking {
  source: Source;
  setting: Setting;
  signal?: AbortSignal | undefined;
}

/** Said in every answer. */
export const stated = ({source}: Asking) => ({data_date: source.manifest.data_date, generation: source.number});

/** Catalogues by generation: what a published file holds does not change. */
const catalogues = new WeakMap<object, ReturnType<typeof readCatalogue>>();
let operators: Promise<Map<string, Operator>> | undefined;

const catalogueOf = (source: Source): ReturnType<typeof readCatalogue> => {
  const known = catalogues.get(source.manifest) ?? readCatalogue(source);
  catalogues.set(source.manifest, known);
  known.catch(() => catalogues.delete(source.manifest));
  return known;
};

export interface AskOptions {
  caps?: Config["caps"] | undefined;
  segments?: Segments | undefined;
  role?: string | undefined;
  stores?: readonly string[] | undefined;
  signal?: AbortSignal | undefined;
}

/** Makes ready to ask a generation about segments. */
export const asking = async (source: Source, {caps, segments, role, stores, signal}: AskOptions = {}): Promise<Asking> => {
  operators ??= findValues<Operator>("operators");
  const {as_of, as_of_on} = source.manifest;
  return {
    source,
    setting: {
      catalogue: await catalogueOf(source),
      operators: await operators,
      as_of,
      as_of_on,
      segments,
      role,
      stores,
      ...(caps && {caps})
    },
    signal
  };
};

export const number = (value: Row[string] | undefined): number => Number(value ?? 0);
