import {statfsSync} from "node:fs";
import type {Limits} from "./limits.ts";
import {Refusal} from "./refusal.ts";

/** Bytes of the disk that decompressing leaves free. */
const RESERVE = 512 << 20;

/** What an archive has become after `size` bytes out of `read`: a bomb, or too much for the disk that holds `folder`; null while it is neither. */
export const tooMuch = (size: number, read: number, limits: Limits, folder: string): Refusal | null =>
  bomb(size, read, limits) ?? crowded(size, folder);

function bomb(size: number, read: number, {ratio, content}: Limits): Refusal | null {
  if (size > content)
    return new Refusal("bomb", `decompressed size is over ${content} bytes; send it in parts, or raise the limit`, {limit: content});
  if (size > 1 << 20 && size > ratio * read)
    return new Refusal("bomb", `archive grows more than ${ratio} times; send it uncompressed if that is right`, {limit: ratio});
  return null;
}

/** Every 64 MiB: a small archive must not fill the disk of everyone else. */
function crowded(size: number, folder: string): Refusal | null {
  if (size % (64 << 20) >= 1 << 20) return null;
  const {bavail, bsize} = statfsSync(folder);
  return bavail * bsize >= RESERVE
    ? null
    : new Refusal("no_space", "decompressing would fill the disk; free space and run again", {left: bavail * bsize, reserve: RESERVE});
}
