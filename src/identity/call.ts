import {createHmac} from "node:crypto";
import {hmacSql} from "./hmac.ts";
import type {Name, NameKind} from "./normalise/name.ts";
import {surnameSql} from "./normalise/surnames.ts";

/** «王小明 1234», as the counter of one store calls a customer: what is called, the last four digits of a number, the store's code. */
export interface Call {
  store_code: string;
  called: string;
  digits: string;
}

const parts = ({store_code, called, digits}: Call): string[] => ["call", store_code, called, digits];

/** The number under which a call stands in `marts.calls`: 60 bits of HMAC-SHA256, so that no name can be read out of the published file. */
export const callHash = (salt: string, call: Call): bigint =>
  BigInt(`0x${createHmac("sha256", salt).update(parts(call).join("\n")).digest("hex").slice(0, 15)}`);

/** SQL of the same over the SQL of a call. */
export const callHashSql = (salt: string, {store_code, called, digits}: Call): string =>
  `from_base(substr(to_hex(${hmacSql(salt, `concat('call', chr(10), ${store_code}, chr(10), ${called}, concat(chr(10), ${digits}))`)}), 1, 15), 16)`;

/** A surname as it is called with a title («王女士»), or with the rest hidden. */
const bySurname = (surname: string): string => `${surname}*`;

const whole: readonly NameKind[] = ["full", "roman", "organisation"];
const begun: readonly NameKind[] = ["full", "masked", "surname"];

/** What a name calls: the name itself, or its surname where it says no more; null where it says not even that. */
export const calledBy = ({kind, value, surname}: Name): string | null => {
  if (whole.includes(kind)) return value;
  return surname === undefined ? null : bySurname(surname);
};

const listed = (kinds: readonly NameKind[]): string => kinds.map((kind) => `'${kind}'`).join(", ");

/**
 * SQL of what each of the rows may be called: whole, and by surname.
 * @param rows table with kind and value of a name, and the columns
 */
export const calls = (rows: string, columns: string): string => `
  select ${columns}, n.value as called from ${rows} n where n.kind in (${listed(whole)})
  union
  select ${columns}, concat(case when n.kind = 'surname' then n.value else ${surnameSql("n.value")} end, '*') as called
  from ${rows} n
  where n.kind in (${listed(begun)}) and not regexp_like(n.value, '^[*]|·')`;
