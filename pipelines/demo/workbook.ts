import {crc32} from "node:zlib";

/** A cell: text, a number, or a day since 1970, which Excel shows as a month. */
export type Cell = string | number | {month: number};

/** Excel counts days from 1899-12-30. */
const EPOCH = 25_569;
const column = (i: number): string => String.fromCharCode(65 + i);
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const cellXml = (cell: Cell, place: string): string => {
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "object") return `<c r="${place}" s="1"><v>${cell.month + EPOCH}</v></c>`;
  return cell === "" ? "" : `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
};
const rowXml = (row: readonly Cell[], i: number): string =>
  `<row r="${i + 1}">${row.map((cell, k) => cellXml(cell, `${column(k)}${i + 1}`)).join("")}</row>`;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts that every workbook of ours has alike. @see ECMA-376 */
const frame = (sheet: string): [path: string, text: string][] => [
  [
    "[Content_Types].xml",
    `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`
  ],
  [
    "_rels/.rels",
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
  ],
  [
    "xl/workbook.xml",
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  ],
  [
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`
  ],
  [
    "xl/styles.xml",
    `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`
  ]
];

/** A zip of stored entries, all of one moment, so that the same text gives the same bytes. @see APPNOTE.TXT 4.3 */
const zip = (entries: readonly [path: string, text: string][]): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of entries) {
    const [name, bytes] = [Buffer.from(path), Buffer.from(XML + text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from("PK\x03\x04"), common, name, bytes);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), common, place, name);
    offset += 30 + name.length + bytes.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, one) => sum + one.length, 0),
    8
  );
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from("PK\x05\x06"), end]);
};

/** A workbook of one sheet: titles, each merged over the whole width, then the header and the rows. */
export const workbook = (
  sheet: string,
  titles: readonly string[],
  header: readonly string[],
  rows: readonly (readonly Cell[])[]
): Buffer => {
  const last = column(header.length - 1);
  const all: readonly (readonly Cell[])[] = [...titles.map((title) => [title]), header, ...rows];
  const merged = titles.map((_, i) => `<mergeCell ref="A${i + 1}:${last}${i + 1}"/>`).join("");
  const text = `<worksheet xmlns="${main}"><sheetData>${all.map(rowXml).join("\n")}</sheetData><mergeCells count="${titles.length}">${merged}</mergeCells></worksheet>`;
  return zip([...frame(sheet), ["xl/worksheets/sheet1.xml", text]]);
};
