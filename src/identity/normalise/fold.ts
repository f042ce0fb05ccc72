/** Text in one width and without blanks, also those that do not show: what people and programs write between signs that belong together. */
export const fold = (text: string): string => text.normalize("NFKC").replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, "");
