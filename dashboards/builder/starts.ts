import type {Described} from "../../src/segments/described.ts";
import type {SavedSegment} from "./setting.ts";
import type {Leaf} from "./tree.ts";

/** What a new node says before it is edited: whole wherever the catalogue lets it be. */
export const starts = {
  attr: ({fields}: Described): Leaf => ({
    type: "attr",
    field: fields.some(({name}) => name === "owner_brand") ? "owner_brand" : (fields[0]?.name ?? ""),
    op: "in",
    value: []
  }),
  event: ({events}: Described): Leaf => ({
    type: "event",
    event: events.some(({name}) => name === "service_visit") ? "service_visit" : (events[0]?.name ?? ""),
    agg: "count",
    op: "gte",
    value: 1,
    window: {kind: "last", n: 12, unit: "month"}
  }),
  has: (): Leaf => ({type: "has", thing: "vehicle", where: [{field: "brand", op: "in", value: []}]}),
  due: (): Leaf => ({type: "has", thing: "vehicle", where: [{field: "insurance_due_on", op: "in_next", value: {n: 45, unit: "day"}}]}),
  sequence: (): Leaf => ({
    type: "sequence",
    first: {event: "test_drive", window: {kind: "last", n: 6, unit: "month"}},
    later: [],
    without: {when: "after", event: "purchase", within_days: 60}
  }),
  top: ({fields}: Described): Leaf => ({
    type: "top",
    by: fields.some(({name}) => name === "value.margin_12_yuan") ? "value.margin_12_yuan" : "revenue_yuan",
    from: "highest",
    share_bp: 2000,
    within: "owner_store_code"
  }),
  segment: (_catalogue: Described, segments: SavedSegment[]): Leaf => ({
    type: "segment",
    id: segments[0]?.id ?? "",
    version: segments[0]?.version ?? 1
  }),
  ids: (): Leaf => ({type: "ids", ids: []})
} satisfies Record<string, (catalogue: Described, segments: SavedSegment[]) => Leaf>;

export type Start = keyof typeof starts;
export const startNames = Object.keys(starts) as Start[];
