import {createHmac} from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** The first 80 bits as 16 characters of Crockford's base32, lower case. */
const base32 = (bytes: Uint8Array): string => {
  let text = "";
  for (let start = 0; start < 10; start += 5) {
    const high = bytes[start]! * 16 + (bytes[start + 1]! >> 4);
    const rest = (bytes[start + 1]! & 15) * 16_777_216 + bytes[start + 2]! * 65_536 + bytes[start + 3]! * 256 + bytes[start + 4]!;
    text += letters(high * 256 + Math.floor(rest / 1_048_576), 4) + letters(rest % 1_048_576, 4);
  }
  return text;
};

const letters = (value: number, count: number): string => (count === 0 ? "" : letters(value >> 5, count - 1) + alphabet.charAt(value & 31));

export interface Founder {
  source: string;
  source_key: string;
}

/**
 * The id that a component gets from its smallest record. It says nothing about the person, and is the same in every run.
 * @param n 0, and one more for each id of this record that is already taken
 */
export const mint = (salt: string, {source, source_key}: Founder, n: number): string =>
  `p_${base32(createHmac("sha256", salt).update(`${source}\n${source_key}\n${n}`).digest())}`;
