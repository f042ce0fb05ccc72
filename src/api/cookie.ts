import type {Request} from "express";

/** A cookie of a request. */
export const cookie = (request: Request, name: string): string | undefined =>
  (request.get("cookie") ?? "")
    .split(";")
    .map((pair) => pair.trim().split("="))
    .find(([key]) => key === name)?.[1];
