/** Trino's name of a type → the shared dialect's: varchar(5) → varchar, decimal(14,2) → decimal(14, 2), array(bigint) → bigint[]. */
export const sharedTypeOf = (type: string): string => {
  const [, item] = /^array\((.*)\)$/.exec(type) ?? [];
  if (item !== undefined) return `${sharedTypeOf(item)}[]`;
  return type.replace(/^varchar\(\d+\)$/, "varchar").replace(/^decimal\((\d+),\s*(\d+)\)$/, "decimal($1, $2)");
};

/** The other way round, for a column of a table. */
export const trinoTypeOf = (type: string): string => (type.endsWith("[]") ? `array(${trinoTypeOf(type.slice(0, -2))})` : type);
