import {execFileSync} from "node:child_process";
import {createHmac, pbkdf2Sync, randomBytes} from "node:crypto";
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {filesOf} from "./settings.ts";

const iterations = 10_000;

/** A line of Trino's password file: PBKDF2. */
const passwordLine = (user: string, password: string): string => {
  const salt = randomBytes(16);
  const hash = pbkdf2Sync(password, salt, iterations, 64, "sha1");
  return `${user}:${iterations}:${salt.toString("hex")}:${hash.toString("hex")}\n`;
};

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A JWT (HS256) for a user. */
export const tokenFor = (user: string, key: string, seconds = 86_400): string => {
  const body = `${base64url({alg: "HS256", typ: "JWT"})}.${base64url({sub: user, exp: Math.floor(Date.now() / 1000) + seconds})}`;
  return `${body}.${createHmac("sha256", Buffer.from(key, "base64")).update(body).digest("base64url")}`;
};

export interface Credentials {
  ca: string;
  token: string;
}

/** Writes a certificate for the loopback, the password file and the key of tokens. */
export const makeCredentials = (run: string, java: string, user: string, password: string, keystorePassword: string): Credentials => {
  const files = filesOf(run);
  const keytool = (...args: string[]) =>
    execFileSync(join(java, "bin/keytool"), [...args, "-alias", "trino", "-keystore", files.keystore, "-storepass", keystorePassword], {
      stdio: ["ignore", "ignore", "ignore"]
    });
  const subject = ["-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1,dns:localhost", "-validity", "30"];
  keytool("-genkeypair", "-keyalg", "RSA", "-keysize", "2048", "-storetype", "PKCS12", ...subject);
  keytool("-exportcert", "-rfc", "-file", files.certificate);
  writeFileSync(files.passwords, passwordLine(user, password), {mode: 0o600});
  writeFileSync(files.authenticator, `password-authenticator.name=file\nfile.password-file=${files.passwords}\n`);
  const key = randomBytes(32).toString("base64");
  writeFileSync(files.tokenKey, key, {mode: 0o600});
  return {ca: readFileSync(files.certificate, "utf8"), token: tokenFor(user, key)};
};
