/** The place where a value nests deeper than `levels`, without recursion; the longest key is cut. */
export const tooDeep = (value: unknown, levels: number): PropertyKey[] | undefined => {
  const stack: {value: unknown; path: PropertyKey[]}[] = [{value, path: []}];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (typeof at.value !== "object" || at.value === null) continue;
    if (at.path.length >= levels) return at.path;
    for (const [key, child] of Object.entries(at.value)) stack.push({value: child, path: [...at.path, key.slice(0, 50)]});
  }
  return undefined;
};
