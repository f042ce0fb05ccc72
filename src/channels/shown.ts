/** Text with what identifies taken out: digits are 9, letters a or A, Han characters 汉. */
export const shapeOf = (text: string): string =>
  text
    .replace(/\p{Script=Han}/gu, "汉")
    .replace(/[0-9]/g, "9")
    .replace(/[a-z]/g, "a")
    .replace(/[A-Z]/g, "A")
    .slice(0, 60);

/** A header that holds what no header holds (a long number, an address of mail, an amount) is a record: the file has no header line. */
export const looksLikeRecord = (columns: string[]): boolean => columns.some((name) => /\d{7,}|@|[¥￥]\d|^\d{4}[-/]\d/.test(name));

/** Column names for messages and reports; those of a file without a header line are data of persons, so only their shapes. */
export const shownColumns = (columns: string[]): string[] => (looksLikeRecord(columns) ? columns.map(shapeOf) : columns);
