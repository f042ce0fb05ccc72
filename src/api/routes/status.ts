import {z} from "zod";
import {allowed} from "../access.ts";
import {route} from "../route.ts";
import {Feed, HeldLoad} from "../schemas.ts";

export const Status = z
  .strictObject({
    generation: z.int().nullable().meta({description: "null: nothing is published yet"}),
    data_date: z.iso.date().nullable(),
    held_back_by: z.string().nullable().meta({
      description: "The feed whose newest delivery sets the data date; null when no feed that counts is further",
      example: "dms.sales_orders"
    }),
    content_hash: z.string().nullable().meta({description: "The same inputs and the same as-of date give the same hash"}),
    feeds: z.array(Feed),
    held: z.array(HeldLoad)
  })
  .meta({id: "Status"});

export const status = route({
  method: "get",
  path: "/v1/status",
  roles: allowed.status,
  summary: "What is served: generation, data date, content hash, feeds with what became of their records, loads that wait",
  output: Status,
  handle(_request, {generations}) {
    const manifest = generations.current()?.manifest;
    const {held, held_back_by} = generations.lastRun();
    return {
      generation: manifest?.generation ?? null,
      data_date: manifest?.data_date ?? null,
      held_back_by,
      content_hash: manifest?.content_hash ?? null,
      feeds: manifest?.feeds ?? [],
      held: held.map((load) => HeldLoad.strip().parse(load))
    };
  }
});
