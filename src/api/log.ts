import {randomUUID} from "node:crypto";
import type {RequestHandler} from "express";

/** One line of the access log. Only the route's template: no parameter, query or body, which may speak of a person. */
export interface Access {
  method: string;
  route: string;
  status: number;
  ms: number;
  request_id: string;
}

const wellFormed = /^[\w.-]{8,128}$/;

/** Gives each request its id (the client's, if well formed) and writes one line when it is answered. `clock` in milliseconds. */
export const access =
  (write: (line: Access) => void, clock: () => number): RequestHandler =>
  (request, response, next) => {
    const started = clock();
    const given = request.get("x-request-id");
    const request_id = given && wellFormed.test(given) ? given : randomUUID();
    response.locals.request_id = request_id;
    response.set("X-Request-Id", request_id);
    response.on("finish", () =>
      write({
        method: request.method,
        route: response.locals.route ?? "unknown",
        status: response.statusCode,
        ms: Math.round((clock() - started) * 10) / 10,
        request_id
      })
    );
    next();
  };
