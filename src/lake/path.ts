/** Where the records of a JSON document are: `$.data.rows[*]` is the keys data and rows, and each element there. */
export interface RecordPath {
  keys: string[];
  each: boolean;
}

export const recordPath = (text: string): RecordPath => ({
  keys: text
    .replace(/\[\*\]$/, "")
    .split(".")
    .slice(1),
  each: text.endsWith("[*]")
});
