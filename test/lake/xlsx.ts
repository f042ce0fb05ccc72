import {type Part, zip} from "./zip.ts";

/** A cell: its value, or the XML of one. Dates and numbers of a style are `{v, s}`. */
export type Value = string | number | boolean | null | {v: number | string; s?: number; t?: string} | {xml: string};

export interface Book {
  sheets: {name: string; rows: Value[][]; state?: string; merges?: string[]; xml?: string}[];
  /** Number formats of the cell styles, from style 1 on. */
  formats?: string[];
  is1904?: boolean;
  /** Texts are shared, or stand in their cells. */
  isShared?: boolean;
  /** Prefix of all elements. */
  prefix?: string;
  /** Targets begin at the archive's root. */
  isAbsolute?: boolean;
  /** Rows and cells carry their names. */
  isNamed?: boolean;
  /** Parts instead of, or beside, the usual ones. */
  parts?: Record<string, string | Buffer | null>;
  zipped?: Partial<Part>;
}

export const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook as its parts, for one writer's habits or another's. */
export function partsOf(book: Book): Record<string, string | Buffer> {
  const {sheets, formats = [], is1904 = false, isShared = true, prefix = "", isAbsolute = false, isNamed = true, parts = {}} = book;
  const strings: string[] = [];
  const tag = (name: string) => `${prefix ? `${prefix}:` : ""}${name}`;
  const el = (name: string, attributes: string, inner = "") => `<${tag(name)}${attributes && ` ${attributes}`}>${inner}</${tag(name)}>`;
  const text = (value: string) => el("t", 'xml:space="preserve"', escaped(value));

  const cell = (value: Value, row: number, column: number): string => {
    if (value === null) return "";
    const at = isNamed ? `r="${letters(column)}${row}"` : "";
    if (typeof value === "object" && "xml" in value) return value.xml.replaceAll("R", `${letters(column)}${row}`);
    if (typeof value === "object")
      return el("c", `${at}${value.s ? ` s="${value.s}"` : ""}${value.t ? ` t="${value.t}"` : ""}`, el("v", "", escaped(String(value.v))));
    if (typeof value === "boolean") return el("c", `${at} t="b"`, el("v", "", value ? "1" : "0"));
    if (typeof value === "number") return el("c", at, el("v", "", String(value)));
    if (!isShared) return el("c", `${at} t="inlineStr"`, el("is", "", text(value)));
    const known = strings.indexOf(value);
    if (known < 0) strings.push(value);
    return el("c", `${at} t="s"`, el("v", "", String(known < 0 ? strings.length - 1 : known)));
  };

  const sheetXml = ({rows, merges = []}: Book["sheets"][number]) =>
    el(
      "worksheet",
      `xmlns${prefix && `:${prefix}`}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`,
      `${el(
        "sheetData",
        "",
        rows
          .map((row, n) =>
            row.length === 0 && isNamed
              ? ""
              : el("row", isNamed ? `r="${n + 1}"` : "", row.map((value, column) => cell(value, n + 1, column)).join(""))
          )
          .join("")
      )}${merges.length ? el("mergeCells", `count="${merges.length}"`, merges.map((ref) => `<${tag("mergeCell")} ref="${ref}"/>`).join("")) : ""}`
    );

  const relations = (list: [string, string][]) =>
    `<?xml version="1.0"?><Relationships>${list.map(([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${types}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
  const path = (name: string) => (isAbsolute ? `/xl/${name}` : name);
  const bodies = sheets.map((sheet) => sheet.xml ?? sheetXml(sheet));
  const own = `xmlns${prefix && `:${prefix}`}="main" xmlns:r="rel"`;
  const made: Record<string, string | Buffer | null> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations([["officeDocument", isAbsolute ? "/xl/workbook.xml" : "xl/workbook.xml"]]),
    "xl/workbook.xml": el(
      "workbook",
      own,
      `<${tag("workbookPr")}${is1904 ? ' date1904="1"' : ""}/>${el(
        "sheets",
        "",
        sheets
          .map(
            ({name, state}, n) =>
              `<${tag("sheet")} name="${escaped(name)}" sheetId="${n + 7}" r:id="rId${n + 1}"${state ? ` state="${state}"` : ""}/>`
          )
          .join("")
      )}`
    ),
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, n): [string, string] => ["worksheet", path(`worksheets/sheet${n + 1}.xml`)]),
      ["styles", path("styles.xml")],
      ...(strings.length ? [["sharedStrings", path("sharedStrings.xml")] as [string, string]] : [])
    ]),
    "xl/styles.xml": el(
      "styleSheet",
      own,
      `${el("numFmts", "", formats.map((code, n) => `<${tag("numFmt")} numFmtId="${164 + n}" formatCode="${escaped(code).replaceAll('"', "&quot;")}"/>`).join(""))}${el(
        "cellStyleXfs",
        "",
        `<${tag("xf")} numFmtId="14"/>`
      )}${el("cellXfs", "", `<${tag("xf")} numFmtId="0"/>${formats.map((_, n) => `<${tag("xf")} numFmtId="${164 + n}"/>`).join("")}<${tag("xf")} numFmtId="14"/>`)}`
    ),
    ...(strings.length ? {"xl/sharedStrings.xml": el("sst", own, strings.map((value) => el("si", "", text(value))).join(""))} : {}),
    ...Object.fromEntries(bodies.map((body, n) => [`xl/worksheets/sheet${n + 1}.xml`, body])),
    ...parts
  };
  return Object.fromEntries(Object.entries(made).filter((part): part is [string, string | Buffer] => part[1] !== null));
}

export const workbook = (book: Book): Buffer => zip(Object.entries(partsOf(book)).map(([name, text]) => ({name, text, ...book.zipped})));
