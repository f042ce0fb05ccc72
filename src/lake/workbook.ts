import {columnNames} from "./columns.ts";
import type {Counts} from "./count.ts";
import {sheetCounter, stringCounter} from "./countxlsx.ts";
import type {Database, Databases} from "./database.ts";
import {MOST_COLUMNS} from "./header.ts";
import type {Job} from "./job.ts";
import {pump} from "./pump.ts";
import {openRows, type Rows} from "./readers/rows.ts";
import {reconcile} from "./reconcile.ts";
import {Refusal} from "./refusal.ts";
import type {LandingOptions} from "./sidecar.ts";
import type {Table} from "./table.ts";
import {openArchive} from "./xlsx/archive.ts";
import {type Row, readSheet, type Values} from "./xlsx/sheet.ts";
import {noStrings, openStrings} from "./xlsx/strings.ts";
import {mergesIn, titlesOf} from "./xlsx/titles.ts";
import {pickSheet, readWorkbook} from "./xlsx/workbook.ts";

/** Lands one sheet of an XLSX workbook by its own reader, and compares with the counter. */
export async function parseWorkbook({folder, options, limits}: Job, content: string, databases: Databases): Promise<Table> {
  const archive = await openArchive(content, folder, limits);
  try {
    const {sheets, strings: part, formats, is1904} = await readWorkbook(archive);
    const {sheet: wanted, header: rows} = options.workbook ?? {sheet: null, header: []};
    const picked = pickSheet(sheets, wanted);
    const sheet = await archive.extract(picked.part);
    const shared = part && archive.has(part) ? await archive.extract(part) : undefined;
    const strings = shared ? await openStrings(shared, `${folder}/strings`) : noStrings;
    try {
      const database = await databases(`${folder}/spill`, limits.memory);
      const source = {sheet, values: {strings, formats, is1904}, names: options.columns, rows};
      const {after, ...read} = await writeSheet(database, source, {folder, record: limits.record});
      const lengths = stringCounter();
      if (shared) await pump(shared, 0, lengths.take);
      const {counts, take} = sheetCounter({after, columns: read.columns.length, record: limits.record}, lengths.lengths());
      await pump(sheet, 0, take);
      reconcile(counts, read.counts);
      const others = sheets.filter((one) => one !== picked).map(({name}) => name);
      return {format: "xlsx", encoding: "utf-8", delimiter: null, ...read, reader: "exact", sheets: [picked.name, ...others]};
    } finally {
      strings.close();
    }
  } finally {
    archive.close();
  }
}

interface Source {
  /** File of the sheet's XML. */
  sheet: string;
  values: Values;
  /** Names of the columns, of a sheet without a header. */
  names: LandingOptions["columns"];
  /** Numbers of the header's rows; none: the first that holds something. */
  rows: number[];
}

async function writeSheet(database: Database, {sheet, values, names, rows}: Source, {folder, record}: {folder: string; record: number}) {
  const merges = rows.length > 1 ? await mergesIn(sheet, Math.min(...rows), Math.max(...rows)) : [];
  const lines: Row[] = [];
  const passage = openRows(`${folder}/passage`, record);
  const counts: Counts = {records: 0, malformed: 0, fields: 0, field_bytes: 0};
  let after = names ? 0 : rows.length > 0 ? Math.max(...rows) : Number.POSITIVE_INFINITY;
  let header: string[] | undefined = names ?? undefined;

  const head = (row: Row) => {
    if (after === Number.POSITIVE_INFINITY) after = row.number;
    if (rows.length === 0 || rows.includes(row.number)) lines.push(row);
  };
  const titled = (): string[] => {
    if (lines.length === 0) throw new Refusal("empty", "sheet has no header where the feed expects it; mend `header:` or `sheet:`");
    const titles = titlesOf(lines, merges);
    if (titles.length > MOST_COLUMNS) throw new Refusal("format", `header has ${titles.length} columns; the most is ${MOST_COLUMNS}`);
    return titles;
  };

  try {
    await readSheet(sheet, values, (row) => {
      if (header === undefined && row.number <= after) return head(row);
      header ??= titled();
      take(row, {columns: header.length, passage, counts, record});
    });
    header ??= titled();
    const columns = columnNames(header);
    await passage.finish(database, columns, `${folder}/data.parquet`);
    return {header, columns, counts, errors: passage.errors, after};
  } finally {
    passage.close();
  }
}

interface Taking {
  columns: number;
  passage: Rows;
  counts: Counts;
  record: number;
}

/** One row into the lake. A cell that is not there is an empty text, as in delimited text. */
function take({cells}: Row, {columns, passage, counts, record}: Taking): void {
  const texts: string[] = [];
  let size = 0;
  for (const {column, text, bytes} of cells) {
    texts[column] = text;
    size += bytes;
  }
  counts.records++;
  if (size > record)
    throw new Refusal("long_record", `record ${counts.records} is longer than ${record} bytes; raise the limit, if that is right`, {
      record: counts.records
    });
  const isUnsolved = cells.some((cell) => cell.isUnsolved);
  const values = Array.from({length: Math.max(columns, texts.length)}, (_, place) => texts[place] ?? "");
  if (isUnsolved || values.length > columns) {
    counts.malformed++;
    passage.fail(isUnsolved ? "unsolved_formula" : "field_count", JSON.stringify(values));
    return;
  }
  counts.fields += cells.length;
  counts.field_bytes += size;
  passage.add(values);
}
