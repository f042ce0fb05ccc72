/** The two ways that text of ours enters a statement: as an identifier and as a literal. Text from users enters as a parameter only. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;
/** `layer.name` → `"layer"."name"`. */
export const table = (name: string): string => name.split(".").map(identifier).join(".");
/**
 * A text is one of these expressions. A function of a text is worked out once for each different text that a part of a table has; `=`, `in` and a join
 * are worked out once for each row.
 */
export const amongTexts = (column: string, texts: readonly string[]): string => `list_contains([${texts.join(", ")}], ${column})`;
