import {randomBytes} from "node:crypto";
import * as client from "openid-client";
import type {SignIn} from "../config.ts";
import {AppError} from "../errors.ts";

/** Someone on the way to the identity provider and back. */
interface Way {
  verifier: string;
  state: string;
  nonce: string;
  next: string;
  /** Milliseconds. */
  until: number;
}

const minutes = 10;
const most = 1000;
const local = new Set(["localhost", "127.0.0.1", "[::1]"]);

export interface OidcOptions {
  oidc: NonNullable<SignIn["oidc"]>;
  /** Where the provider sends people back to. */
  url: URL;
  secret: string;
  /** Milliseconds. */
  clock: () => number;
}

/** Sign-in through an identity provider: authorisation code with PKCE, state and nonce (OpenID Connect Core, RFC 9700). */
export const oidcOf = ({oidc, url, secret, clock}: OidcOptions) => {
  const issuer = new URL(oidc.issuer);
  const back = new URL("/sign-in/oidc/return", url);
  const ways = new Map<string, Way>();
  let found: Promise<client.Configuration> | undefined;
  const provider = async (): Promise<client.Configuration> => {
    const execute = issuer.protocol === "http:" && local.has(issuer.hostname) ? [client.allowInsecureRequests] : [];
    found ??= client.discovery(issuer, oidc.client, secret, undefined, {execute, timeout: 10});
    try {
      return await found;
    } catch (cause) {
      found = undefined;
      throw new AppError("not_ready", `the identity provider does not answer: ${issuer.host}`, {
        fix: "try again, or sign in by password",
        cause
      });
    }
  };
  const forget = (): void => {
    for (const [id, way] of ways) if (way.until < clock() || ways.size > most) ways.delete(id);
  };
  return {
    label: oidc.label,
    /** Begins a way. @returns its name, for the browser alone, and the provider's page */
    async begin(next: string): Promise<{id: string; to: string}> {
      const config = await provider();
      const verifier = client.randomPKCECodeVerifier();
      const way = {verifier, state: client.randomState(), nonce: client.randomNonce(), next, until: clock() + minutes * 60_000};
      const to = client.buildAuthorizationUrl(config, {
        redirect_uri: back.href,
        scope: oidc.scope,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state: way.state,
        nonce: way.nonce
      });
      const id = randomBytes(32).toString("base64url");
      ways.set(id, way);
      forget();
      return {id, to: to.href};
    },
    /** Ends a way, once. @returns what the provider calls the person; undefined when it or the way does not hold */
    async end(id: string | undefined, query: string): Promise<{subject: string; next: string} | undefined> {
      const way = id === undefined ? undefined : ways.get(id);
      if (id !== undefined) ways.delete(id);
      if (!way || way.until < clock()) return undefined;
      const config = await provider();
      const here = new URL(back);
      here.search = query;
      try {
        const tokens = await client.authorizationCodeGrant(config, here, {
          pkceCodeVerifier: way.verifier,
          expectedState: way.state,
          expectedNonce: way.nonce,
          idTokenExpected: true
        });
        const subject = nameIn(tokens.claims() ?? {}, oidc.claim);
        return subject === undefined ? undefined : {subject, next: way.next};
      } catch {
        return undefined;
      }
    }
  };
};
export type Oidc = ReturnType<typeof oidcOf>;

/** An address that the provider did not verify is nobody's name. */
const nameIn = (claims: Record<string, unknown>, claim: string): string | undefined => {
  if (claim === "email" && claims.email_verified !== true) return undefined;
  const value = claims[claim];
  return typeof value === "string" && value !== "" ? value : undefined;
};
