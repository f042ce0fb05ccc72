/** An answer that is more than a value as JSON: another type, headers, or parts that come one after another. */
export class Reply {
  readonly body: string | Buffer | AsyncIterable<string | Uint8Array>;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    body: string | Buffer | AsyncIterable<string | Uint8Array>,
    {type = "application/json; charset=utf-8", headers = {}}: {type?: string; headers?: Record<string, string>} = {}
  ) {
    this.body = body;
    this.type = type;
    this.headers = headers;
  }
}

/** A body that is whole. */
export const isWhole = (body: Reply["body"]): body is string | Buffer => typeof body === "string" || body instanceof Buffer;

/** Any value that a handler gives. */
export const replyOf = (value: unknown): Reply => (value instanceof Reply ? value : new Reply(JSON.stringify(value)));
