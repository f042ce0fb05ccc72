import {z} from "zod";
import {breakdown} from "../../segments/breakdown.ts";
import {Compiler} from "../../segments/compile.ts";
import {count} from "../../segments/count.ts";
import {draw} from "../../segments/freeze.ts";
import {hashOf} from "../../segments/hash.ts";
import {overlap} from "../../segments/overlap.ts";
import type {Asking} from "../../segments/question.ts";
import {Rule} from "../../segments/rule.ts";
import {sample} from "../../segments/sample.ts";
import {sentence} from "../../segments/sentence.ts";
import {Manifest} from "../../segments/snapshot.ts";
import {route} from "../route.ts";
import {PersonId, SegmentId, stated} from "../schemas.ts";
import {askingOf, at, remembered, seen, segmentRoles} from "../segments.ts";
import {Words} from "../words.ts";

/** Questions about a draft: nothing is kept of it. A count whose client goes away is interrupted. */
const n = z.int().min(0);
const noSplit = {salt: "none", holdout_bp: 0};
const pointer = z.string().meta({description: "JSON pointer into the rule", example: "/root/rules/0"});

/** What is said of a drawn list: its numbers, not its people. */
const arms = async (rule: z.infer<typeof Rule>, asking: Asking) => {
  const {members, strata, balance} = await draw(rule, rule.split ?? noSplit, asking);
  const holdout = members.filter(({arm}) => arm === "holdout").length;
  return {count: members.length, treatment: members.length - holdout, holdout, strata, balance};
};

export const countSegment = route({
  method: "post",
  path: "/v1/segments/count",
  roles: segmentRoles,
  summary: "How many a rule selects, exactly, and what each of its rules keeps and removes",
  body: z.strictObject({rule: Rule}),
  output: z.strictObject({
    count: n.meta({description: "After all rules, consent and the cap on messages"}),
    unit: z.enum(["person", "household", "vehicle"]),
    sentence: Words,
    people: n.meta({description: "Whom the rule counts before any condition"}),
    rules: z.array(
      z.strictObject({
        pointer,
        words: Words,
        alone: n.meta({description: "Those for whom this one holds"}),
        left: n.meta({description: "Those left after it and all before it; with `or`, those gathered"})
      })
    ),
    permitted: n.meta({description: "Left after consent and do-not-contact"}),
    uncapped: n.nullable().meta({description: "Left after the cap on messages; null: the channel has none"}),
    rule_hash: z.string(),
    ...stated
  }),
  cost: 100,
  errors: ["not_ready"],
  async handle({body: {rule}}, context) {
    const asking = await askingOf(context);
    return at("#/rule", () => remembered(asking, "count", [rule], () => count(rule, asking)));
  }
});

export const sampleSegment = route({
  method: "post",
  path: "/v1/segments/sample",
  roles: segmentRoles,
  summary: "A few masked members, the same ones each time, and why each is in",
  body: z.strictObject({rule: Rule, size: z.int().min(1).max(100).optional()}),
  output: z.strictObject({
    members: z.array(
      z.strictObject({
        person_id: PersonId,
        name: z.string().nullable().meta({description: "Masked"}),
        mobile: z.string().nullable().meta({description: "Masked"}),
        city: z.string().nullable(),
        owner_store: z.string().nullable(),
        why: z.array(
          z.strictObject({
            pointer,
            words: Words,
            holds: z.boolean(),
            value: z.union([z.string(), z.number(), z.boolean()]).nullable().meta({description: "What it was judged by"})
          })
        )
      })
    ),
    ...stated
  }),
  cost: 100,
  errors: ["not_ready"],
  async handle({body: {rule, size = 10}}, context) {
    const asking = await askingOf(context);
    return at("#/rule", () => remembered(asking, `sample ${size}`, [rule], () => sample(rule, asking, {size})));
  }
});

export const holdoutOfSegment = route({
  method: "post",
  path: "/v1/segments/holdout",
  roles: segmentRoles,
  summary: "The arms that freezing the rule would make now, by its own salt, and how alike they are; nothing is kept",
  body: z.strictObject({
    rule: Rule,
    segment: SegmentId.optional().meta({
      description:
        "Whose version the rule is or will be: a list is of the people of the stores that its segment was made for, whoever freezes it"
    })
  }),
  output: z.strictObject({
    ...Manifest.pick({count: true, treatment: true, holdout: true, strata: true, balance: true}).shape,
    ...stated
  }),
  cost: 100,
  errors: ["not_found", "not_ready"],
  async handle({body: {rule, segment}}, context) {
    const asking = await askingOf(context, segment === undefined ? undefined : seen(context, segment).stores);
    const {number: generation, manifest} = context.generation();
    const drawn = await at("#/rule", () => remembered(asking, "holdout", [rule], () => arms(rule, asking)));
    return {...drawn, data_date: manifest.data_date, generation};
  }
});

export const overlapSegments = route({
  method: "post",
  path: "/v1/segments/overlap",
  roles: segmentRoles,
  summary: "How two to four rules overlap, in people, each after its own consent",
  body: z.strictObject({rules: z.array(Rule).min(2).max(4)}),
  output: z.strictObject({
    sizes: z.array(n).meta({description: "Members of each rule"}),
    sets: z
      .array(z.strictObject({in: z.array(z.boolean()), count: n}))
      .meta({description: "People by the rules that they are in, most first"}),
    ...stated
  }),
  cost: 100,
  errors: ["not_ready"],
  async handle({body: {rules}}, context) {
    const asking = await askingOf(context);
    for (const [i, rule] of rules.entries()) await at(`#/rules/${i}`, () => new Compiler(asking.setting).plan(rule));
    return remembered(asking, "overlap", rules, () => overlap(rules, asking));
  }
});

export const breakDownSegment = route({
  method: "post",
  path: "/v1/segments/breakdown",
  roles: segmentRoles,
  summary: "Members by a text or flag of theirs, with the money at stake",
  body: z.strictObject({rule: Rule, by: z.string().max(100).optional().meta({description: "A field; absent: one row"})}),
  output: z.strictObject({
    by: z.string().nullable(),
    rows: z.array(
      z.strictObject({
        key: z.union([z.string(), z.boolean()]).nullable(),
        people: n.nullable(),
        sums: z.record(z.string(), z.number()).nullable().meta({description: "Of every field of money, by its name"})
      })
    ),
    ...stated
  }),
  cost: 100,
  errors: ["not_ready"],
  async handle({body: {rule, by}}, context) {
    const asking = await askingOf(context);
    await at("#/rule", () => new Compiler(asking.setting).plan(rule));
    return at("#", () => remembered(asking, `breakdown ${by}`, [rule], () => breakdown(rule, by, asking)));
  }
});

export const sentenceOfSegment = route({
  method: "post",
  path: "/v1/segments/sentence",
  roles: segmentRoles,
  summary: "A rule in words; nothing is counted",
  body: z.strictObject({rule: Rule}),
  output: z.strictObject({sentence: Words, rule_hash: z.string(), ...stated}),
  errors: ["not_ready"],
  async handle({body: {rule}}, context) {
    const asking = await askingOf(context);
    await at("#/rule", () => new Compiler(asking.setting).plan(rule));
    const {number, manifest} = context.generation();
    return {sentence: sentence(rule, asking.setting), rule_hash: hashOf(rule), data_date: manifest.data_date, generation: number};
  }
});
