import {createHash} from "node:crypto";

const block = 64;

const padded = (key: Buffer, byte: number): string =>
  Buffer.from(Buffer.concat([key, Buffer.alloc(block - key.length)]).map((one) => one ^ byte)).toString("hex");

/**
 * SQL of the id that a component gets from its smallest record: `p_` and 80 bits of HMAC-SHA256 in hex. An id says nothing about the person
 * without the salt, and is the same in every run. In SQL, since the texts of a million people cost more on their way through JavaScript than
 * their digests.
 * @param salt the workspace's secret
 * @param founder SQL of source and source_key of that record, a line feed between them
 * @param n 0, and one more for each of the record's ids that is taken
 * @see RFC 2104
 */
export const mint = (salt: string, founder: string, n: number): string => {
  const bytes = Buffer.from(salt);
  const key = bytes.length > block ? createHash("sha256").update(bytes).digest() : bytes;
  const inner = `sha256(from_hex('${padded(key, 0x36)}') || to_utf8(concat(${founder}, chr(10), '${n}')))`;
  return `concat('p_', lower(substr(to_hex(sha256(from_hex('${padded(key, 0x5c)}') || ${inner})), 1, 20)))`;
};
