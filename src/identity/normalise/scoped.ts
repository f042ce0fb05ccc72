/** An identifier that names somebody within its scope only: the key is scope and value together. */
export interface Scoped {
  scope: string;
  value: string;
}

/** null without a value; without a scope too, unless the ids of unnamed scopes are to be one scope of their own. */
export const within = (scope: string | undefined, value: string | null, unnamed?: ""): Scoped | null => {
  const named = scope?.trim() || unnamed;
  return value === null || named === undefined ? null : {scope: named, value};
};
