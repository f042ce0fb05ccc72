import {randomBytes, randomInt, scrypt, timingSafeEqual} from "node:crypto";
import {AppError} from "../errors.ts";

/** Cost of a guess, as OWASP recommends for scrypt: 32 MiB, three passes. */
const cost = {N: 2 ** 15, r: 8, p: 3};
const shortest = 10;

const derive = (password: string, salt: Buffer, {N, r, p}: typeof cost): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(password.normalize("NFKC"), salt, 32, {N, r, p, maxmem: 256 * N * r}, (error, key) => (error ? reject(error) : resolve(key)))
  );

/** What is kept of a password: `scrypt$N$r$p$salt$hash`. @throws AppError("usage") when it is too short */
export const hashPassword = async (password: string, {N, r, p} = cost): Promise<string> => {
  if ([...password].length < shortest) throw new AppError("usage", `password is shorter than ${shortest} characters`);
  const salt = randomBytes(16);
  return ["scrypt", N, r, p, salt.toString("base64url"), (await derive(password, salt, {N, r, p})).toString("base64url")].join("$");
};

/** Takes as long when there is nothing to compare with, so that names cannot be guessed by the time. */
export const isPassword = async (password: string, kept: string | null): Promise<boolean> => {
  const [, N, r, p, salt = "", hash = ""] = (kept ?? `scrypt$${cost.N}$${cost.r}$${cost.p}$$`).split("$");
  const found = await derive(password, Buffer.from(salt, "base64url"), {N: Number(N), r: Number(r), p: Number(p)});
  const expected = Buffer.from(hash, "base64url");
  return expected.length === found.length && timingSafeEqual(expected, found);
};

/** Without what looks alike. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const group = (): string => Array.from({length: 5}, () => letters[randomInt(letters.length)]).join("");

/** A password of 99 bits that can be read to someone. */
export const newPassword = (): string => Array.from({length: 4}, group).join("-");
