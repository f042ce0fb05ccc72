import {posix} from "node:path";
import {Refusal} from "../refusal.ts";
import type {Archive} from "./archive.ts";
import {type Format, formatsOf} from "./formats.ts";
import {readXml} from "./xml.ts";

export interface Sheet {
  name: string;
  part: string;
  isVisible: boolean;
}

/** What a workbook says of itself. */
export interface Workbook {
  /** Its sheets of cells, in the order of their tabs. */
  sheets: Sheet[];
  /** Days are counted from 1904-01-01, not from 1900-01-01. */
  is1904: boolean;
  /** Part of the shared strings. */
  strings: string | undefined;
  /** How a cell of each style shows a number; undefined: as a number. */
  formats: (Format | undefined)[];
}

/** @throws Refusal when the archive is no workbook that we read */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const part = await workbookPart(archive);
  if (part.endsWith(".bin")) throw new Refusal("format", "file is a binary workbook (XLSB); save it as XLSX");
  const targets = await relations(archive, part);
  const sheets: Sheet[] = [];
  let is1904 = false;
  await readXml(await archive.extract(part), {
    open(name, attribute) {
      if (name === "workbookPr") is1904 = ["1", "true"].includes(attribute("date1904") ?? "");
      if (name !== "sheet") return;
      const target = targets.find(({id}) => id === attribute("id"));
      if (target?.type === "worksheet")
        sheets.push({name: attribute("name") ?? "", part: target.part, isVisible: (attribute("state") ?? "visible") === "visible"});
    }
  });
  const styles = targets.find(({type}) => type === "styles");
  return {
    sheets,
    is1904,
    strings: targets.find(({type}) => type === "sharedStrings")?.part,
    formats: styles ? await formatsOf(await archive.extract(styles.part)) : []
  };
}

async function workbookPart(archive: Archive): Promise<string> {
  const isOffice = archive.has("_rels/.rels");
  const found = isOffice ? (await relations(archive, "")).find(({type}) => type === "officeDocument")?.part : "xl/workbook.xml";
  if (!found || !archive.has(found) || !/\.(xml|bin)$/i.test(found) || /word|ppt/i.test(posix.dirname(found)))
    throw new Refusal("format", "file is a zip archive that holds no workbook; send XLSX, or the files themselves", {format: "zip"});
  return found;
}

interface Relation {
  id: string;
  /** The last word of its type's address. */
  type: string;
  part: string;
}

/** What a part refers to; the archive itself is the part "". A target may be relative to its part, or begin with a slash. */
async function relations(archive: Archive, part: string): Promise<Relation[]> {
  const name = posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);
  if (!archive.has(name)) return [];
  const found: Relation[] = [];
  await readXml(await archive.extract(name), {
    open(element, attribute) {
      const target = (attribute("Target") ?? "").replaceAll("\\", "/");
      if (element === "Relationship" && attribute("TargetMode") !== "External")
        found.push({
          id: attribute("Id") ?? "",
          type: (attribute("Type") ?? "").split("/").at(-1) as string,
          part: target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(part), target)
        });
    }
  });
  return found;
}

/** The sheet that is asked for: by name, by number among those that are shown (from 1), else the first shown. @throws Refusal */
export function pickSheet(sheets: Sheet[], wanted: string | number | null): Sheet {
  const shown = sheets.filter(({isVisible}) => isVisible);
  const found = typeof wanted === "string" ? sheets.find(({name}) => name.trim() === wanted.trim()) : shown[(wanted ?? 1) - 1];
  if (!found)
    throw new Refusal("format", `no sheet ${wanted ?? 1} in the workbook (it shows ${shown.length}); mend \`sheet:\` in the feed`, {
      sheets: sheets.length
    });
  return found;
}
