/** What a line is besides a list of fields: a quoted field that is still open at its end, or a quote where none may stand. */
export type Split = string[] | "open" | "stray";

/** The fields of one record's text (docs/csv_grammar.md), its line end not included. */
export function split(text: string, delimiter: string): Split {
  if (!text.includes('"')) return text.split(delimiter);
  const fields: string[] = [];
  for (let at = 0; ; ) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? closing(text, at + 1) + 1 : text.indexOf(delimiter, at);
    if (isQuoted && end === 0) return "open";
    if (isQuoted) fields.push(text.slice(at + 1, end - 1).replaceAll('""', '"'));
    else fields.push(end < 0 ? text.slice(at) : text.slice(at, end));
    if (end < 0 || end === text.length) return fields;
    if (text[end] !== delimiter) return "stray";
    at = end + 1;
  }
}

/** Place of the quote that closes a field, behind the doubled ones in it; −1 when there is none. */
function closing(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
