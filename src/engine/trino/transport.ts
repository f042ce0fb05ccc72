import {request as plainRequest} from "node:http";
import {Agent, type RequestOptions, request} from "node:https";
import {Readable} from "node:stream";

/** What the client needs of `fetch`. */
export type Transport = (url: URL, init: TransportInit) => Promise<Response>;

export interface TransportInit {
  method: "GET" | "POST" | "DELETE";
  headers: Record<string, string>;
  body?: string;
  signal: AbortSignal;
}

const plain: Transport = (url, init) => fetch(url, {...init, redirect: "manual"});

/** `fetch` trusts what Node trusts; for certificates of one's own, the same over node:https, for these connections only. */
const trusting = (ca: string): Transport => {
  const agent = new Agent({ca, keepAlive: true});
  return (url, {method, headers, body, signal}) =>
    new Promise((resolve, reject) => {
      const options: RequestOptions = {method, headers, signal};
      const call = url.protocol === "https:" ? request(url, {...options, agent}) : plainRequest(url, options);
      call.on("error", reject);
      call.on("response", (answer) => {
        const given = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]);
        const isEmpty = answer.statusCode === 204 || answer.statusCode === 304;
        if (isEmpty) answer.resume();
        const content = isEmpty ? null : (Readable.toWeb(answer) as ReadableStream);
        resolve(new Response(content, {status: answer.statusCode ?? 500, headers: given}));
      });
      call.end(body);
    });
};

export const transportOf = ({ca}: {ca?: string}): Transport => (ca === undefined ? plain : trusting(ca));
