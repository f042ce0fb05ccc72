import {literal} from "../sql.ts";

/** SQL of a load's records from < `_record` <= to, with `_error`, `_raw` and the columns of the file. `_record` is no column of the Parquet but the place in it, from 1. */
export const recordsIn = (parquet: string, from: number, to: number): string =>
  `(select file_row_number + 1 as _record, * exclude (file_row_number) from read_parquet(${literal(parquet)}, hive_partitioning = false, file_row_number = true)
    where file_row_number >= ${from} and file_row_number < ${to})`;
