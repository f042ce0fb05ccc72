/** What one file may cost. Sizes are bytes. */
export interface Limits {
  /** Size of the file as received. */
  file: number;
  /** Size once decompressed. */
  content: number;
  /** Decompressed size over compressed size; looked at from 1 MiB on. */
  ratio: number;
  /** One record (a physical line of a delimited file, an element of a JSON array). */
  record: number;
  /** DuckDB's own memory; past it, it spills beside the load. */
  memory: number;
  /** JavaScript heap of the reading process. */
  heap: number;
  /** Resident memory of the reading process; past it, it is ended. */
  resident: number;
  /** Wall-clock time for one file, in seconds. */
  seconds: number;
}

const MiB = 1024 ** 2;
const GiB = 1024 ** 3;

export const defaultLimits: Limits = {
  file: 64 * GiB,
  content: 64 * GiB,
  ratio: 200,
  record: MiB,
  memory: GiB,
  heap: 512 * MiB,
  resident: 3 * GiB,
  seconds: 3600
};
