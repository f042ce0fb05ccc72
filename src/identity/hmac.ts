import {createHash} from "node:crypto";

const block = 64;

const padded = (key: Buffer, byte: number): string =>
  Buffer.from(Buffer.concat([key, Buffer.alloc(block - key.length)]).map((one) => one ^ byte)).toString("hex");

/**
 * SQL of HMAC-SHA256, as bytes. In SQL, since the texts of a million people cost more on their way through JavaScript than their digests.
 * @param salt the workspace's secret
 * @param message SQL of a text
 * @see RFC 2104
 */
export const hmacSql = (salt: string, message: string): string => {
  const bytes = Buffer.from(salt);
  const key = bytes.length > block ? createHash("sha256").update(bytes).digest() : bytes;
  return `sha256(from_hex('${padded(key, 0x5c)}') || sha256(from_hex('${padded(key, 0x36)}') || to_utf8(${message})))`;
};
