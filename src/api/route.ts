import type {z} from "zod";
import type {Config} from "../config.ts";
import type {State} from "../state/open.ts";
import type {Principal, Role} from "../state/principal.ts";
import type {Audit} from "./audit.ts";
import type {Generation, Generations} from "./generation.ts";
import type {Jobs} from "./jobs.ts";

/** What a handler may use. `generation()` throws AppError("not_ready") while nothing is published. */
export interface Context {
  generation(): Generation;
  generations: Generations;
  /** Secret of the workspace, for HMAC. @throws AppError("not_found") without one */
  salt(): string;
  routes: readonly Route[];
  /** What people and clients wrote: app.sqlite. */
  state: State;
  /** Most messages that one person gets. */
  caps: Config["caps"];
  /** Who asks; undefined where anyone may. */
  principal: Principal | undefined;
  /** Where exports and reads in full are kept, at once. What a route changes and whom it names is kept without its doing. */
  audit: Audit;
  /** UTC instant. */
  now: string;
  /** The client went away: what it asked for is stopped. */
  signal: AbortSignal;
  /** The tag that the client believes to change (If-Match), without its quotes. */
  if_match: string | undefined;
  /** Of what the route `produces` the one that the client likes best. */
  accepted: string;
  /** Work that outlasts its request. */
  jobs: Jobs;
  /** Folder of the ledger: frozen lists lie in it. */
  ledger: string;
}

/** Codes of the stores whose people are there for the one who asks; null: all. */
export const storesOf = ({principal}: Pick<Context, "principal">): readonly string[] | null => (principal ? principal.stores : []);

/** A request after its schemas. */
export interface Input {
  params: unknown;
  query: unknown;
  body: unknown;
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** An endpoint as a value: mounting, OpenAPI, the role matrix and the tests read it. */
export interface Route {
  method: "get" | "post" | "put" | "delete";
  /** As OpenAPI writes it: `/v1/profiles/{person_id}`. */
  path: string;
  /** Who may ask: a row of access.ts; "anyone" needs neither key nor session. */
  roles: readonly Role[] | "anyone";
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  output: z.ZodType;
  /** 201 where it makes something, 202 where it begins a job. */
  success?: 200 | 201 | 202;
  /** It makes something: an Idempotency-Key keeps a repeated request from making it twice. */
  once?: true;
  /** What it takes of a caller's allowance; 1 when absent. */
  cost?: number;
  /** Media types that the client chooses from by Accept, the usual one first; JSON alone when absent. */
  produces?: readonly string[];
  /** It changes something, though neither its method nor 201 says so: kept in the audit log. */
  changes?: true;
  /** AppError codes that it may answer with, beside those of bad input and keys. */
  errors?: readonly ("not_found" | "not_ready" | "busy" | "stale" | "unconditional" | "gate_failed")[];
  /** The answer: a value, or a Reply. */
  handle(request: Input, context: Context): Promise<unknown> | unknown;
}

type Typed<P, Q, B> = Omit<Route, "handle" | "params" | "query" | "body"> & {
  params?: P;
  query?: Q;
  body?: B;
  handle(request: {params: Parsed<P>; query: Parsed<Q>; body: Parsed<B>}, context: Context): Promise<unknown> | unknown;
};

/** A route whose handler gets what its schemas make of the request. */
export const route = <
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined
>(
  value: Typed<P, Q, B>
): Route => value as Route;

export const isRoute = (value: unknown): value is Route =>
  typeof value === "object" && value !== null && "handle" in value && "path" in value && "roles" in value;
