import {type ZodError, z} from "zod";
import {AppError, causes} from "../errors.ts";

/** A problem of RFC 9457. `type` is stable; `errors` point into the request; nothing here repeats what the request said. */
export const Problem = z
  .strictObject({
    type: z.string().meta({description: "Stable name of the kind of problem", example: "urn:huaxiang:problem:not_found"}),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z
      .array(
        z.strictObject({
          pointer: z
            .string()
            .meta({description: "JSON pointer into the body, or `#/params/…`, `#/query/…`", example: "#/identifiers/0/kind"}),
          code: z.string().meta({example: "invalid_value"})
        })
      )
      .optional(),
    request_id: z.string()
  })
  .meta({id: "Problem"});
export type Problem = Omit<z.infer<typeof Problem>, "request_id">;

/** A request that the schemas refuse; `where` is the part of it. */
export class BadRequest extends Error {
  readonly status: 400 | 422;
  readonly errors: {pointer: string; code: string}[];
  constructor(status: 400 | 422, errors: {pointer: string; code: string}[]) {
    super("bad request");
    this.status = status;
    this.errors = errors;
  }
}

const escaped = (key: PropertyKey): string => String(key).replaceAll("~", "~0").replaceAll("/", "~1");
/** A place in a request as a JSON pointer below a root. */
export const pointer = (root: string, path: PropertyKey[]): string => [root, ...path.map(escaped)].join("/");

/** The refusals of a schema as pointers; an unknown field is pointed at by its place, never quoted with its value. */
export const refusals = (root: string, error: ZodError): {pointer: string; code: string}[] =>
  error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({pointer: pointer(root, [...issue.path, key]), code: "unknown_field"}))
      : [{pointer: pointer(root, issue.path), code: issue.code}]
  );

const titles: Record<number, string> = {
  400: "The request cannot be read",
  401: "A valid API key or a session is needed",
  403: "This is not allowed",
  404: "Not found",
  405: "This method is not offered here",
  406: "None of the media types of Accept is offered here",
  408: "The request took too long to arrive",
  409: "In conflict with the present state",
  412: "Changed since it was read",
  413: "The body is too large",
  415: "The body must be application/json",
  421: "This server answers under its own local name only",
  422: "The request is understood and not valid",
  428: "Say which state it changes",
  429: "Asked for too much",
  500: "Something went wrong on our side",
  503: "Not ready"
};

const problemOf = (code: string, status: number, more: Partial<Problem> = {}): Problem => ({
  type: `urn:huaxiang:problem:${code}`,
  title: titles[status] ?? "Error",
  status,
  ...more
});

/** Refusals that belong to HTTP, by type; the body reader of Express names its own the same way. */
const refused: Record<string, [code: string, status: number]> = {
  host: ["misdirected", 421],
  method: ["method_not_allowed", 405],
  media: ["unsupported_media_type", 415],
  accept: ["not_acceptable", 406],
  "entity.too.large": ["too_large", 413],
  "entity.parse.failed": ["malformed", 400],
  "encoding.unsupported": ["unsupported_media_type", 415],
  "charset.unsupported": ["unsupported_media_type", 415],
  "request.aborted": ["aborted", 400],
  "request.size.invalid": ["malformed", 400]
};

export class HttpRefusal extends Error {
  readonly type: "host" | "method" | "media" | "accept";
  constructor(type: "host" | "method" | "media" | "accept") {
    super(type);
    this.type = type;
  }
}

/** Any error as a problem. Outside causes keep their message (they hold no personal data); our bugs say nothing of themselves. */
export const problem = (error: unknown): Problem => {
  if (error instanceof BadRequest) return problemOf("invalid_request", error.status, {errors: error.errors});
  if (error instanceof AppError) {
    const {status} = causes[error.code];
    const detail = status >= 500 && status !== 503 ? {} : {detail: error.fix ? `${error.message}; ${error.fix}` : error.message};
    return problemOf(error.code, status, detail);
  }
  const kind = refused[(error as {type?: string} | null)?.type ?? ""];
  if (kind) return problemOf(...kind);
  if (error instanceof URIError) return problemOf("malformed", 400);
  return problemOf("internal", 500);
};
