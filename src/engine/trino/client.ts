import {AppError} from "../../errors.ts";
import {
  isPassing,
  networkCode,
  type Origin,
  type Place,
  pastItsTime,
  type QueryError,
  remedyOf,
  toAppError,
  unexpected,
  unreachable
} from "./fault.ts";
import {parseExact} from "./json.ts";
import type {Effects, TrinoOptions} from "./options.ts";
import type {TransportInit} from "./transport.ts";

/** One answer of the statement protocol (https://trino.io/docs/current/develop/client-protocol.html). */
interface Page {
  id: string;
  nextUri?: string;
  columns?: {name: string; type: string}[];
  data?: unknown[][];
  error?: QueryError;
  updateCount?: number;
}

/** Rows as they come, with their columns. */
export interface Slice {
  columns: {name: string; type: string}[];
  rows: unknown[][];
}

export interface Answer extends Slice {
  /** Rows written, where the statement writes. */
  written: number | undefined;
}

/** Milliseconds before the same request is sent again: 30 s in all for one that a running statement waits for. */
const pauses = [50, 100, 200, 400, 800, 1600, 3000, 5000, 8000, 10_000];
/** A statement that nobody runs yet need not wait as long. */
const firstPauses = pauses.slice(0, 6);
/** Before a statement that the cluster had no room for: a minute in all. */
const roomPauses = [1000, 2000, 4000, 8000, 15_000, 30_000];
/** Busy, or a proxy without a server behind it. */
const passing = new Set([429, 502, 503, 504]);
/** Only these say for sure that nothing began. */
const notBegun = new Set([429, 503]);
const cancelMillis = 5000;

const isPage = (value: unknown): value is Page => typeof value === "object" && value !== null && "id" in value;

/** Speaks Trino's statement protocol: times in microseconds and integers exact, everything else as its JSON has it. */
export class Client {
  readonly #options: TrinoOptions;
  readonly #effects: Effects;
  readonly #timeout: number;
  readonly #headers: Record<string, string>;

  /** @throws AppError("invalid_config") for credentials that would go over the line in the clear. */
  constructor(options: TrinoOptions, effects: Effects) {
    const {url, user, password, token, catalog, session = {}, timeout = 3600} = options;
    const secret =
      token !== undefined ? `Bearer ${token}` : password !== undefined && `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
    if (secret && new URL(url).protocol !== "https:")
      throw new AppError("invalid_config", `trino: credentials in the clear: ${url}`, {fix: "use https://"});
    this.#options = options;
    this.#effects = effects;
    this.#timeout = timeout;
    const properties = Object.entries(session).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    this.#headers = {
      "X-Trino-User": user,
      "X-Trino-Source": "huaxiang",
      "X-Trino-Catalog": catalog,
      "X-Trino-Time-Zone": "UTC",
      "X-Trino-Client-Capabilities": "PARAMETRIC_DATETIME",
      "Accept-Encoding": "identity",
      ...(properties.length === 0 ? {} : {"X-Trino-Session": properties.join(",")}),
      ...(secret ? {Authorization: secret} : {})
    };
  }

  /** Runs a statement to its end. */
  async query(statement: string, origin: Origin = {}): Promise<Answer> {
    const answer: Answer = {columns: [], rows: [], written: undefined};
    for await (const {columns, data, updateCount} of this.#pages(statement, origin)) {
      if (columns !== undefined) answer.columns = columns;
      if (updateCount !== undefined) answer.written = updateCount;
      if (data !== undefined) for (const row of data) answer.rows.push(row);
    }
    return answer;
  }

  /** Rows as they come; a caller that stops before the end cancels the statement. */
  async *slices(statement: string, origin: Origin = {}): AsyncGenerator<Slice> {
    let columns: Slice["columns"] = [];
    for await (const page of this.#pages(statement, origin)) {
      columns = page.columns ?? columns;
      if (page.data !== undefined && page.data.length > 0) yield {columns, rows: page.data};
    }
  }

  /** The pages of a statement; it is sent again while nothing came of it and that may help. */
  async *#pages(statement: string, origin: Origin): AsyncGenerator<Page> {
    for (let waits = 0, again = 0; ; ) {
      let isGiven = false;
      try {
        for await (const page of this.#once(statement, origin)) {
          isGiven ||= page.data !== undefined;
          yield page;
        }
        return;
      } catch (error) {
        const remedy = isGiven ? "none" : remedyOf(error);
        const pause = remedy === "wait" ? roomPauses[waits++] : remedy === "again" && again < this.#retries(origin) ? 1000 : undefined;
        if (pause === undefined) throw error;
        if (remedy === "again") again++;
        await this.#pause(pause, this.#options.signal ?? new AbortController().signal);
      }
    }
  }

  #retries({isRepeatable = true}: Origin): number {
    return isRepeatable ? (this.#options.retries ?? 0) : 0;
  }

  async *#once(statement: string, origin: Origin): AsyncGenerator<Page> {
    const {url, user, signal, onStatement} = this.#options;
    const place: Place & {user: string} = {...origin, url, user, timeout: this.#timeout};
    const limit = AbortSignal.timeout(this.#timeout * 1000);
    const until = signal === undefined ? limit : AbortSignal.any([limit, signal]);
    let next: string | undefined;
    let failed = true;
    try {
      let page = await this.#call("POST", "/v1/statement", until, place, statement);
      for (;;) {
        place.query = page.id;
        next = page.nextUri;
        if (page.error !== undefined) throw toAppError(page.error, place);
        yield page;
        if (next === undefined) break;
        const {pathname, search} = new URL(next);
        page = await this.#call("GET", `${pathname}${search}`, until, place);
      }
      failed = false;
    } catch (error) {
      if (signal?.aborted) throw new AppError("interrupted", "query: interrupted", {details: {name: origin.name, query: place.query}});
      throw limit.aborted ? pastItsTime(place) : error;
    } finally {
      if (next !== undefined) await this.#cancel(next);
      if (place.query !== undefined) onStatement?.({query: place.query, name: origin.name, failed});
    }
  }

  /** One request, sent again while that may help. */
  async #call(method: "GET" | "POST", path: string, signal: AbortSignal, place: Place & {user: string}, body?: string): Promise<Page> {
    const init: TransportInit = {method, headers: this.#headers, signal, ...(body === undefined ? {} : {body})};
    const waits = method === "POST" ? firstPauses : pauses;
    for (let sent = 0; ; sent++) {
      const pause = waits[sent];
      let answer: Response;
      let text: string;
      try {
        answer = await this.#effects.transport(new URL(path, this.#options.url), init);
        text = await answer.text();
      } catch (error) {
        signal.throwIfAborted();
        const code = networkCode(error);
        // A statement may have arrived before the line broke: only one that nobody took is sent again.
        const mayRepeat = method === "GET" ? isPassing(code) : code === "ECONNREFUSED" || code === "EAI_AGAIN";
        if (pause === undefined || !mayRepeat) throw unreachable(error, place);
        await this.#pause(pause, signal);
        continue;
      }
      if (answer.status === 200) return this.#page(text, place);
      const mayRepeat = (method === "GET" ? passing : notBegun).has(answer.status);
      if (pause === undefined || !mayRepeat) throw unexpected(answer.status, place);
      const asked = Number(answer.headers.get("retry-after"));
      await this.#pause(asked > 0 ? Math.min(asked * 1000, 10_000) : pause, signal);
    }
  }

  #page(text: string, place: Place & {user: string}): Page {
    try {
      const page = parseExact(text);
      if (isPage(page)) return page;
    } catch {
      // No JSON: said below.
    }
    throw unexpected(200, place);
  }

  async #pause(millis: number, signal: AbortSignal): Promise<void> {
    await this.#effects.sleep(millis, signal).catch((error: unknown) => {
      if (this.#options.signal?.aborted) throw new AppError("interrupted", "query: interrupted");
      throw error;
    });
  }

  async #cancel(next: string): Promise<void> {
    const {pathname} = new URL(next);
    const signal = AbortSignal.timeout(cancelMillis);
    const init: TransportInit = {method: "DELETE", headers: this.#headers, signal};
    // Whoever is gone cannot be told; Trino gives up by itself what nobody reads.
    await this.#effects.transport(new URL(pathname, this.#options.url), init).then(
      (answer) => answer.text(),
      () => undefined
    );
  }
}
