import {z} from "zod";
import {openapi} from "../openapi.ts";
import {route} from "../route.ts";

export const document = route({
  method: "get",
  path: "/openapi.json",
  roles: "anyone",
  summary: "This description, OpenAPI 3.1",
  output: z.looseObject({openapi: z.string()}),
  handle: (_request, {routes}) => openapi(routes)
});
