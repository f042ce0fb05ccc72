import {z} from "zod";
import {route} from "../route.ts";

export const livez = route({
  method: "get",
  path: "/livez",
  roles: "anyone",
  summary: "Is the process alive?",
  output: z.strictObject({ok: z.literal(true)}),
  handle: () => ({ok: true})
});

export const readyz = route({
  method: "get",
  path: "/readyz",
  roles: "anyone",
  summary: "Is a generation loaded, and does it answer?",
  output: z.strictObject({ok: z.literal(true), generation: z.int()}),
  errors: ["not_ready"],
  async handle(_request, {generation}) {
    await generation().rows("select 1 as one");
    return {ok: true, generation: generation().number};
  }
});
