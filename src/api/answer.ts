import {createHash} from "node:crypto";
import type {Request, Response} from "express";

/** A strong tag: the generation's number and what is answered from it. */
export const tag = (generation: number | undefined, body: string): string =>
  `"g${generation ?? 0}-${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;

const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined && (header.trim() === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === etag));

/** Sends text with its tag; 304 when the client has it already. Answers hold personal data: private, and asked again each time. */
export const answer = (
  request: Request,
  response: Response,
  {body, type, generation}: {body: string; type: string; generation?: number | undefined}
) => {
  const isRead = request.method === "GET" || request.method === "HEAD";
  response.set("Cache-Control", isRead ? "private, no-cache" : "no-store").set("Content-Type", type);
  if (!isRead) return void response.send(body);
  const etag = tag(generation, body);
  response.set("ETag", etag);
  if (matches(request.get("if-none-match"), etag)) return void response.status(304).end();
  response.send(body);
};
