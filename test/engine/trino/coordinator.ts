import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";

/** A request as it came, with its body. */
export interface Asked {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  body: string;
}

/** What to answer: a page as JSON, a status, or something done to the connection. */
export type Reply = {page: object} | {status: number; text?: string; headers?: Record<string, string>} | "cut" | "silence";

export interface Coordinator {
  url: string;
  asked: Asked[];
  close(): Promise<void>;
}

const answer = (reply: Reply, response: ServerResponse, base: string): void => {
  if (reply === "silence") return;
  if (reply === "cut") {
    response.socket?.destroy();
    return;
  }
  if ("page" in reply) {
    response.writeHead(200, {"content-type": "application/json"});
    response.end(JSON.stringify(reply.page).replaceAll("{base}", base));
    return;
  }
  response.writeHead(reply.status, reply.headers ?? {});
  response.end(reply.text?.replaceAll("{base}", base) ?? "");
};

/**
 * A coordinator that says what it is told to, on the loopback: each POST and GET takes the next reply, a DELETE is always done. `{base}` in a
 * page or a text is its own address.
 */
export const coordinator = async (replies: Reply[] | ((asked: Asked, i: number) => Reply)): Promise<Coordinator> => {
  const asked: Asked[] = [];
  let next = 0;
  let base = "";
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (text) => {
      body += text;
    });
    request.on("end", () => {
      const one = {method: request.method ?? "", path: request.url ?? "", headers: request.headers, body};
      asked.push(one);
      if (one.method === "DELETE") {
        response.writeHead(204).end();
        return;
      }
      const reply = Array.isArray(replies) ? replies[next] : replies(one, next);
      next++;
      answer(reply ?? {status: 500, text: "nothing more to say"}, response, base);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: base,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      })
  };
};
