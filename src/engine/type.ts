/** DuckDB's name of a type → the shared dialect's: TIMESTAMP → timestamp(6), DECIMAL(14,2) → decimal(14, 2), VARCHAR[] stays varchar[]. */
export const sharedType = (type: string): string =>
  type === "TIMESTAMP"
    ? "timestamp(6)"
    : type
        .toLowerCase()
        .replaceAll('"', "")
        .replace(/^decimal\((\d+),\s*(\d+)\)/, "decimal($1, $2)");

/** Types that both engines store and read back the same. */
const stored = /^(varchar|bigint|integer|smallint|double|boolean|date|timestamp\(6\)|decimal\(\d+, \d+\))(\[\])?$/;
export const isShared = (type: string): boolean => stored.test(type);
