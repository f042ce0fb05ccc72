import {hmacSql} from "./hmac.ts";

/**
 * SQL of the id that a component gets from its smallest record: `p_` and 80 bits of HMAC-SHA256 in hex. An id says nothing about the person
 * without the salt, and is the same in every run.
 * @param salt the workspace's secret
 * @param founder SQL of source and source_key of that record, a line feed between them
 * @param n 0, and one more for each of the record's ids that is taken
 */
export const mint = (salt: string, founder: string, n: number): string =>
  `concat('p_', lower(substr(to_hex(${hmacSql(salt, `concat(${founder}, chr(10), '${n}')`)}), 1, 20)))`;
