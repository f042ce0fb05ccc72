import {z} from "zod";

const Label = z.strictObject({zh: z.string().min(1), en: z.string().min(1)});
export type Label = z.infer<typeof Label>;

/** How a feature is cut: numbers at which a new bin begins; the values that have a bin of their own; or true and false. What is unknown has a bin too. */
export const Cut = z.union([
  z
    .array(z.number())
    .min(1)
    .refine((list) => list.every((value, i) => i === 0 || list[i - 1]! < value), "breaks that do not rise"),
  z.array(z.string().min(1)).min(1),
  z.literal("flag")
]);
export type Cut = z.infer<typeof Cut>;

const word = z.string().regex(/^[a-z][a-z0-9_]*$/);

/**
 * What somebody may need next, as a value. Columns are those of features.cars and features.activity (of a need of people: of features.activity
 * alone); conditions and days are SQL over them in the dialect of models.
 */
export const Need = z
  .strictObject({
    name: word,
    label: Label,
    /** What one score is about: a car with its owner, or a person. */
    of: z.enum(["car", "person"]),
    /** Whom it concerns, a condition. */
    eligible: z.string().min(1),
    /** Somebody whom it concerns, by columns; the others are unknown. */
    example: z.record(word, z.union([z.number(), z.boolean(), z.string()])),
    /** Kinds of facts.closings that close it, and whether they must be about the same car (or none). */
    closes: z.strictObject({kinds: z.array(word).min(1), same: z.enum(["car", "person"])}),
    /** The probability is that of a closing event within so many days. */
    horizon_days: z.int().min(30).max(365),
    /** What tells, by column. */
    features: z.record(word, Cut).refine((all) => Object.keys(all).length > 0, "no features"),
    /** Pairs of features that tell more together than each by itself: every pair of their bins has a say of its own. */
    together: z.array(z.tuple([word, word])).optional(),
    /** More of it is done from year to year: what a year changes is learnt too. */
    grows: z.boolean().optional(),
    /** The day on which it is due (SQL; null: no day), and how many days before and after it counts as due. */
    due: z.strictObject({on: z.string().min(1), before_days: z.int().min(0), after_days: z.int().min(0)}),
    /** What a closing earns the group, yuan: the usual margin of such a job. */
    margin_yuan: z.number().min(0),
    /** Purpose of consent that an approach needs; none: the contract or the visit itself allows it. */
    purpose: z.enum(["marketing", "finance_data", "none"]),
    /** What a store does about it. */
    action: z.strictObject({name: word, label: Label})
  })
  .superRefine(({features, together = []}, context) => {
    together.forEach((pair, i) => {
      const unknown = pair.find((feature) => features[feature] === undefined);
      if (unknown !== undefined) context.addIssue({code: "custom", path: ["together", i], message: `no such feature: ${unknown}`});
    });
  });
export type Need = z.infer<typeof Need>;

/** A cut of as_of_month: every month of the year. Its levels are held near 0, since hardly three years teach each. */
export const months: Cut = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

export const need = (value: Need): Need => value;
