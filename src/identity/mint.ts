import {hmac} from "./hmac.ts";

const letters = "0123456789abcdefghjkmnpqrstvwxyz";
/** Two letters of Crockford's base32 for each number of 10 bits. */
const pairs = Array.from({length: 1024}, (_, bits) => letters.charAt(bits >> 5) + letters.charAt(bits & 31));

/** 20 bits, as 5 hex digits, as 4 letters. */
const four = (hex: string, start: number): string => {
  const bits = Number.parseInt(hex.slice(start, start + 5), 16);
  return pairs[bits >> 10]! + pairs[bits & 1023]!;
};

/**
 * Gives the id that a component gets from its smallest record.
 * @param founder source and source_key of that record, a line feed between them
 * @param n 0, and one more for each of the record's ids that is taken
 */
export type Mint = (founder: string, n: number) => string;

/**
 * `p_` and 80 bits of HMAC-SHA256 in 16 letters. An id says nothing about the person without the salt, and is the same in every run.
 * @param salt the workspace's secret
 */
export const minter = (salt: string): Mint => {
  const digest = hmac(salt);
  return (founder, n) => {
    const hex = digest(`${founder}\n${n}`);
    return `p_${four(hex, 0)}${four(hex, 5)}${four(hex, 10)}${four(hex, 15)}`;
  };
};
