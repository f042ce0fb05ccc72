/** DuckDB's name of a type → the shared dialect's: TIMESTAMP → timestamp(6), DECIMAL(14,2) → decimal(14, 2), VARCHAR[] stays varchar[]. */
export const sharedType = (type: string): string =>
  type === "TIMESTAMP" ? "timestamp(6)" : type.toLowerCase().replace(/^decimal\((\d+),\s*(\d+)\)/, "decimal($1, $2)");
