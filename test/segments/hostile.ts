import fc from "fast-check";

/** Text that would do harm if it became SQL or a key of an object. */
export const nasty = fc.constantFrom(
  "' or 1=1 --",
  '"; drop table marts.profiles; --',
  "person_no) or (1=1",
  "$1",
  "cast($1 as varchar)",
  "p.person_no",
  "marts.profiles",
  "\u0000",
  "\\",
  "%",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "",
  "\ud800",
  "x".repeat(300),
  "read_csv('/etc/passwd')",
  "{from}",
  "q1",
  "is_true",
  "in"
);

const junk: fc.Arbitrary<unknown> = fc.oneof(
  nasty,
  fc.constantFrom(
    null,
    true,
    -1,
    0,
    1e308,
    2 ** 53,
    0.1 + 0.2,
    [],
    {},
    [[]],
    [null],
    {n: 1},
    {n: 1, unit: "day"},
    {n: 0, unit: "day"},
    {n: 3, unit: "eon"}
  ),
  fc.jsonValue({maxDepth: 2})
);

/** Every place in a JSON value, as the object or array and its key. */
const places = (value: unknown): {at: Record<string, unknown>; key: string}[] => {
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    const at = value as Record<string, unknown>;
    return [{at, key}, ...places(at[key])];
  });
};

/** A rule with one or more places spoiled: replaced, taken out, doubled, or given a key that none knows. */
export const spoiled = (rule: fc.Arbitrary<object>): fc.Arbitrary<unknown> =>
  fc
    .tuple(rule, fc.array(fc.tuple(fc.nat(), fc.constantFrom("put", "drop", "add", "text"), junk, nasty), {minLength: 1, maxLength: 3}))
    .map(([good, faults]) => {
      const value: Record<string, unknown> = structuredClone(good) as Record<string, unknown>;
      for (const [n, how, put, text] of faults) {
        const what = structuredClone(put);
        const all = places(value);
        const {at, key} = all[n % Math.max(all.length, 1)] ?? {at: value, key: "v"};
        if (how === "drop") delete at[key];
        else if (how === "add") Object.defineProperty(at, text, {value: what, enumerable: true, configurable: true, writable: true});
        else at[key] = how === "text" && typeof at[key] === "string" ? text : what;
      }
      return value;
    });

/** A rule whose texts to compare with are nasty, and are nothing but values: it is whole. */
export const poisoned = (rule: fc.Arbitrary<object>): fc.Arbitrary<unknown> =>
  fc.tuple(rule, nasty).map(([good, text]) => {
    const value = structuredClone(good) as Record<string, unknown>;
    for (const {at, key} of places(value))
      if (
        key === "value" &&
        typeof at[key] === "string" &&
        ["eq", "ne", "contains", "starts_with"].includes(String(at.op)) &&
        !/^\d{4}-/.test(String(at[key]))
      )
        at[key] = text;
    return value;
  });
