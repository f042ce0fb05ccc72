/** Names of our own where lake files are read; the last is what DuckDB calls a row's place. */
const own = ["_record", "_error", "_raw", "file_row_number"];

/** ASCII only, as DuckDB compares names. */
const folded = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Names of the lake's columns for header texts: trimmed, an empty one `column_<n>`, a repeated one (whatever its case) `<name>#2`. */
export function columnNames(header: string[]): string[] {
  const taken = new Set(own);
  return header.map((text, place) => {
    const name = text.trim() || `column_${place + 1}`;
    let unique = name;
    for (let n = 2; taken.has(folded(unique)); n++) unique = `${name}#${n}`;
    taken.add(folded(unique));
    return unique;
  });
}
