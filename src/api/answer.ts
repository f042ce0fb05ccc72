import {hash} from "node:crypto";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import type {Request, Response} from "express";

/** A strong tag: the generation's number and what is answered from it. */
export const tag = (generation: number | undefined, body: string | Buffer): string =>
  `"g${generation ?? 0}-${hash("sha256", body, "base64url").slice(0, 22)}"`;

const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined && (header.trim() === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === etag));

/** Sends text with its tag; 304 when the client has it already. Answers hold personal data: private, and asked again each time. */
export const answer = (
  request: Request,
  response: Response,
  {body, type, generation}: {body: string | Buffer; type: string; generation?: number | undefined}
) => {
  const isRead = request.method === "GET" || request.method === "HEAD";
  response.set("Cache-Control", isRead ? "private, no-cache" : "no-store").set("Content-Type", type);
  if (!isRead) return void response.send(body);
  const etag = tag(generation, body);
  response.set("ETag", etag);
  if (matches(request.get("if-none-match"), etag)) return void response.status(304).end();
  response.send(body);
};

/** Sends parts as they come; a client that goes away ends them. What fails on the way breaks the connection, so that no half is taken for the whole. */
export const stream = async (response: Response, parts: AsyncIterable<string | Uint8Array>, type: string): Promise<void> => {
  response.set("Cache-Control", "no-store").set("Content-Type", type);
  await pipeline(Readable.from(parts, {objectMode: false}), response).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  });
};
