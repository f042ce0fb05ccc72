/** An arm of a campaign: people, how many of them did what the campaign wants, and what that brought, in yuan. */
export interface Arm {
  people: number;
  converted: number;
  revenue: number;
}

export interface Uplift {
  treated: number;
  held: number;
  /** Difference of the shares, with its 95 % interval. */
  difference: number;
  low: number;
  high: number;
  /** People of the treated arm who would not have done it without the message. */
  extra: number;
  /** Yuan that the treated arm brought above what as many of the holdout did. */
  extraRevenue: number;
}

const z = 1.959963984540054;

/** Wilson's score interval of a share (Wilson 1927). */
const wilson = (converted: number, people: number): {low: number; high: number} => {
  const p = converted / people;
  const middle = (p + z ** 2 / (2 * people)) / (1 + z ** 2 / people);
  const half = (z * Math.sqrt((p * (1 - p)) / people + z ** 2 / (4 * people ** 2))) / (1 + z ** 2 / people);
  return {low: middle - half, high: middle + half};
};

/**
 * What the message did: treated against holdout. The interval is Newcombe's hybrid score interval for a difference of two shares (Newcombe 1998,
 * method 10), which stays within −1 … 1 and holds for small shares. Nothing without people in both arms.
 */
export const upliftOf = (treatment: Arm | undefined, holdout: Arm | undefined): Uplift | undefined => {
  if (!treatment || !holdout || treatment.people === 0 || holdout.people === 0) return undefined;
  const [treated, held] = [treatment.converted / treatment.people, holdout.converted / holdout.people];
  const [one, other] = [wilson(treatment.converted, treatment.people), wilson(holdout.converted, holdout.people)];
  const difference = treated - held;
  return {
    treated,
    held,
    difference,
    low: difference - Math.hypot(treated - one.low, other.high - held),
    high: difference + Math.hypot(one.high - treated, held - other.low),
    extra: difference * treatment.people,
    extraRevenue: treatment.revenue - (holdout.revenue / holdout.people) * treatment.people
  };
};
