import {createHmac, timingSafeEqual} from "node:crypto";
import {BadRequest} from "./problem.ts";

const refused = (): BadRequest => new BadRequest(400, [{pointer: "#/query/cursor", code: "invalid_format"}]);

const sign = (salt: string, about: string, text: string): Buffer =>
  createHmac("sha256", salt).update(`cursor\n${about}\n${text}`).digest().subarray(0, 16);

/** A place in a list as opaque text, which holds for that list alone. @param about what the list is of: the route and what it is filtered by */
export const cursorOf = (salt: string, about: string, place: readonly string[]): string => {
  const text = JSON.stringify(place);
  return `${Buffer.from(text).toString("base64url")}.${sign(salt, about, text).toString("base64url")}`;
};

/** The place that a cursor names. @throws BadRequest when it is none of ours, or of another list */
export const placeOf = (salt: string, about: string, cursor: string): string[] => {
  const [body = "", signature = ""] = cursor.split(".");
  const text = Buffer.from(body, "base64url").toString();
  const [given, right] = [Buffer.from(signature, "base64url"), sign(salt, about, text)];
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw refused();
  return JSON.parse(text) as string[];
};
