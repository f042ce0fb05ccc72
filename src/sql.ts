/** The two ways that text of ours enters a statement: as an identifier and as a literal. Text from users enters as a parameter only. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;
/** `layer.name` → `"layer"."name"`. */
export const table = (name: string): string => name.split(".").map(identifier).join(".");
