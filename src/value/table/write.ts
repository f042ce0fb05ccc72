import {writeFileSync} from "node:fs";
import {openDuckdb} from "../../engine/duckdb.ts";
import type {Batch, Column} from "../../engine/engine.ts";
import {AppError} from "../../errors.ts";
import {literal} from "../../sql.ts";

/** Columns of a result, ids first. */
export interface Output {
  readonly ids: readonly string[] | undefined;
  readonly columns: Readonly<Record<string, Float64Array>>;
  readonly rows: number;
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows from `from` to before `to` as CSV lines, without the header. */
const lines = ({ids, columns}: Output, from: number, to: number): string => {
  const values = Object.values(columns);
  let text = "";
  for (let row = from; row < to; row++) {
    const cells = values.map((column) => String(column[row]));
    text += `${(ids === undefined ? cells : [quoted(ids[row]!), ...cells]).join(",")}\n`;
  }
  return text;
};

export const csvOf = (output: Output): string =>
  `${[...(output.ids === undefined ? [] : ["id"]), ...Object.keys(output.columns)].join(",")}\n${lines(output, 0, output.rows)}`.trimEnd();

const slice = 65_536;

/** Writes CSV, or Parquet by the file's ending. @throws AppError("usage") for another ending */
export const writeOutput = async (output: Output, file: string): Promise<void> => {
  if (file.endsWith(".csv")) {
    writeFileSync(file, `${csvOf({...output, rows: 0})}\n`);
    for (let row = 0; row < output.rows; row += slice)
      writeFileSync(file, lines(output, row, Math.min(output.rows, row + slice)), {flag: "a"});
    return;
  }
  if (!file.endsWith(".parquet")) throw new AppError("usage", `--output: unknown kind of file: ${file}`, {fix: "name it .csv or .parquet"});
  const engine = await openDuckdb({file: ":memory:"});
  try {
    const definitions: Column[] = [
      ...(output.ids === undefined ? [] : [{name: "id", type: "varchar"}]),
      ...Object.keys(output.columns).map((name) => ({name, type: "double"}))
    ];
    await engine.append("value.scores", definitions, batches(output));
    await engine.run(`copy (select * from value.scores) to ${literal(file)} (format parquet)`);
  } finally {
    await engine.close();
  }
};

function* batches({ids, columns, rows}: Output): Generator<Batch> {
  for (let row = 0; row < rows; row += slice) {
    const to = Math.min(rows, row + slice);
    yield {
      rows: to - row,
      columns: [...(ids === undefined ? [] : [ids.slice(row, to)]), ...Object.values(columns).map((column) => column.subarray(row, to))]
    };
  }
}
