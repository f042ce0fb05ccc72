/** What a month is compared with: the same days of last year, or of the month before. */
export const comparisons = ["year", "previous", "none"] as const;
export type Comparison = (typeof comparisons)[number];
