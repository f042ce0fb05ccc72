import {z} from "zod";
import {Length, Unit} from "./day.ts";
import {Window} from "./window.ts";

/** How deep groups may nest, and how many nodes and conditions a rule may have, referenced segments included. */
export const limits = {depth: 8, nodes: 100} as const;

const Name = z.string().min(1).max(100);
const Scalar = z.union([z.string().max(200), z.number()]);
const Value = z.union([Scalar, z.array(Scalar).max(200), Length, z.strictObject({from: z.int(), to: z.int(), unit: Unit})]);
const not = z.boolean().optional().meta({description: "Turns the node round: it holds where the rest of it does not"});

/** A condition on one field; its value is checked by the operator. */
const shape = {field: Name, op: Name, value: Value.optional()};
export const Condition = z.strictObject(shape).meta({id: "Condition"});
export type Condition = z.infer<typeof Condition>;
const where = z.array(Condition).max(20).optional().meta({description: "All of them hold for the same event or thing"});

export const Attribute = z
  .strictObject({type: z.literal("attr"), not, ...shape})
  .meta({id: "Attribute", description: "A field of the person"});

export type Attribute = z.infer<typeof Attribute>;

export const aggregates = ["count", "days", "sum", "first", "last"] as const;
export const EventNode = z
  .strictObject({
    type: z.literal("event"),
    not,
    event: Name,
    agg: z.enum(aggregates).meta({description: "count: events; days: days with one; sum: of the field `of`; first, last: the day of it"}),
    of: Name.optional(),
    op: Name,
    value: Value.optional(),
    window: Window.optional(),
    where
  })
  .meta({id: "EventNode", description: "Without a window: at any time. Who has none: count, days and sum are 0, first and last unknown"});
export type EventNode = z.infer<typeof EventNode>;

const Step = z.strictObject({event: Name, where});
const LaterStep = Step.extend({within_days: z.int().min(0).max(3660)});
export const SequenceNode = z
  .strictObject({
    type: z.literal("sequence"),
    not,
    first: Step.extend({window: Window.optional()}),
    later: z.array(LaterStep).max(3),
    without: z
      .discriminatedUnion("when", [
        Step.extend({when: z.literal("between")}).meta({description: "None after the first step and before the last"}),
        Step.extend({when: z.literal("after"), within_days: z.int().min(0).max(3660)}).meta({
          description: "None after the last step, for so many days or up to the data date"
        })
      ])
      .optional()
  })
  .meta({id: "SequenceNode", description: "Each step later than the one before it, at most so many days after its day"});
export type SequenceNode = z.infer<typeof SequenceNode>;

export const HasNode = z
  .strictObject({type: z.literal("has"), not, thing: Name, where})
  .meta({id: "HasNode", description: "Has one for which all conditions hold: they hold for the same one"});
export type HasNode = z.infer<typeof HasNode>;

export const TopNode = z
  .strictObject({
    type: z.literal("top"),
    not,
    by: Name.meta({description: "A number of the person; unknown takes no part"}),
    from: z.enum(["highest", "lowest"]),
    n: z.int().min(1).max(10_000_000).optional(),
    share_bp: z.int().min(1).max(10_000).optional().meta({description: "Hundredths of a per cent of the group, rounded up"}),
    within: Name.optional().meta({description: "A text of the person: so many in each group; unknown is in no group"})
  })
  .refine(({n, share_bp}) => (n === undefined) !== (share_bp === undefined), {message: "either n or share_bp"})
  .meta({id: "TopNode", description: "Of all people that the rule counts, before any other condition; equals by the order of their id"});
export type TopNode = z.infer<typeof TopNode>;

export const IdsNode = z
  .strictObject({
    type: z.literal("ids"),
    not,
    ids: z
      .array(z.string().regex(/^p_[0-9a-z]{8,64}$/))
      .min(1)
      .max(10_000)
  })
  .meta({id: "IdsNode", description: "These people, by person_id"});
export type IdsNode = z.infer<typeof IdsNode>;

export const SegmentNode = z
  .strictObject({type: z.literal("segment"), not, id: z.string().regex(/^seg_[0-9a-z]{6,32}$/), version: z.int().min(1)})
  .meta({id: "SegmentNode", description: "The root of a saved segment's version"});
export type SegmentNode = z.infer<typeof SegmentNode>;

/** Both of a group's ends are closed: a group without rules is refused, so nothing is ever «everyone». */
export const Group = z
  .strictObject({
    type: z.literal("group"),
    not,
    op: z.enum(["and", "or"]),
    get rules() {
      return z.array(Node).min(1).max(limits.nodes);
    }
  })
  .meta({id: "Group"});
export type Group = z.infer<typeof Group>;

export const Node = z
  .discriminatedUnion("type", [Group, Attribute, EventNode, SequenceNode, HasNode, TopNode, IdsNode, SegmentNode])
  .meta({id: "Node"});
export type Node = z.infer<typeof Node>;

export const purposes = ["marketing", "partner_sharing", "finance_data"] as const;
export const channels = ["sms", "phone", "wechat", "email", "app_push", "partner"] as const;
export type Purpose = (typeof purposes)[number];
export type Channel = (typeof channels)[number];

export const Split = z
  .strictObject({salt: z.string().regex(/^[\w.-]{1,64}$/), holdout_bp: z.int().min(0).max(10_000)})
  .meta({id: "Split", description: "Holdout by hash when the segment is frozen, in hundredths of a per cent"});
export type Split = z.infer<typeof Split>;

/** A segment: whom it counts, for what they are spoken to and how, and the conditions. */
export const Rule = z
  .strictObject({
    v: z.literal(1),
    unit: z.enum(["person", "household", "vehicle"]).optional().meta({description: "What is counted; person when absent"}),
    people: z
      .enum(["identified", "all"])
      .optional()
      .meta({description: "identified (when absent): persons with a live identifier; all: also organisations and the anonymous"}),
    purpose: z.enum(purposes),
    channel: z.enum(channels).meta({description: "partner: a list that is handed to a partner"}),
    root: Group,
    split: Split.optional()
  })
  .meta({id: "Rule", description: "Consent and do-not-contact of its purpose and channel are always part of it"});
export type Rule = z.infer<typeof Rule>;
