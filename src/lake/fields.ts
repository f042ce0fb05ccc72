/** What a line is besides a list of fields: a quoted field that is still open at its end, or a quote where none may stand. */
export type Split = string[] | "open" | "stray";

const patterns = new Map<string, RegExp>();

function pattern(delimiter: string): RegExp {
  let found = patterns.get(delimiter);
  if (!found) {
    found = new RegExp(`"([^"]*(?:""[^"]*)*)(?:"(${delimiter}|$)|("?))|([^${delimiter}]*)(${delimiter}|$)`, "y");
    patterns.set(delimiter, found);
  }
  return found;
}

/** The fields of one record's text (docs/csv_grammar.md), its line end not included. */
export function split(text: string, delimiter: string): Split {
  if (!text.includes('"')) return text.split(delimiter);
  const next = pattern(delimiter);
  const fields: string[] = [];
  next.lastIndex = 0;
  for (;;) {
    const match = next.exec(text)!;
    const [, quoted, quotedEnd, closing, plain, plainEnd] = match;
    if (plain !== undefined) fields.push(plain);
    else if (quotedEnd !== undefined) fields.push(quoted!.replaceAll('""', '"'));
    else return closing === '"' ? "stray" : "open";
    if ((plainEnd ?? quotedEnd) === "") return fields;
  }
}
