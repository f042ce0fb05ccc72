import type {Problem} from "../../src/api/problem.ts";

/** What the server refused, as it says it. */
export class Refusal extends Error {
  readonly status: number;
  readonly problem: Partial<Problem>;
  constructor(status: number, problem: Partial<Problem>) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

export interface Asked {
  method?: "GET" | "POST" | "PUT";
  body?: unknown;
  signal?: AbortSignal | undefined;
  /** State that is changed. */
  tag?: string | undefined;
  /** Name of a work that is done once, however often it is asked for. */
  once?: string | undefined;
  /** What is wanted, when not JSON. */
  accept?: string;
}

const headersOf = ({body, tag, once, accept = "application/json"}: Asked): Record<string, string> => ({
  accept,
  ...(body !== undefined && {"content-type": "application/json"}),
  ...(tag !== undefined && {"if-match": `"${tag}"`}),
  ...(once !== undefined && {"idempotency-key": once})
});

const answered = async (path: string, asked: Asked): Promise<Response> => {
  const {method = asked.body === undefined ? "GET" : "POST", body, signal} = asked;
  const answer = await fetch(path, {
    method,
    headers: headersOf(asked),
    credentials: "same-origin",
    ...(body !== undefined && {body: JSON.stringify(body)}),
    ...(signal && {signal})
  });
  if (!answer.ok) throw new Refusal(answer.status, await answer.json().catch(() => ({})));
  return answer;
};

/** Asks the API of this server. @throws Refusal */
export const ask = async <T>(path: string, asked: Asked = {}): Promise<T> => (await (await answered(path, asked)).json()) as T;

/** A file of the API, to be saved under the name that it gives. */
export const download = async (path: string, asked: Asked): Promise<void> => {
  const answer = await answered(path, asked);
  const name = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "list";
  const link = Object.assign(document.createElement("a"), {href: URL.createObjectURL(await answer.blob()), download: name});
  link.click();
  URL.revokeObjectURL(link.href);
};

export const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";
