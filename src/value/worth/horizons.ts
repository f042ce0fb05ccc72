/** What a person's value is told for, in months, and the same in days. */
export const months = [12, 36, 60] as const;
export const days: readonly number[] = [365, 1096, 1826];

/** The ends of the five years ahead, in days; value is projected year by year. */
export const yearEnds: readonly number[] = [365, 731, 1096, 1461, 1826];
/** How many of the years each horizon holds. */
export const yearsOf: readonly number[] = [1, 3, 5];

/** Money in a year is worth 1 / 1.08. */
export const discountRate = 0.08;

/** Worth now of money that comes evenly through year y (0 is the year that begins now). */
export const discountOf = (y: number): number => (1 + discountRate) ** -(y + 0.5);

const discounts = Float64Array.from(yearEnds, (_, y) => discountOf(y));

/** Sums over years → sums over horizons, each year discounted, into `out`. @param years values of year 0 to 4 */
export const fillHorizons = (years: ArrayLike<number>, out: Float64Array): Float64Array => {
  let sum = 0;
  for (let y = 0, h = 0; h < yearsOf.length; y++) {
    sum += years[y]! * discounts[y]!;
    if (y + 1 === yearsOf[h]) out[h++] = sum;
  }
  return out;
};

/** The same anew. */
export const overHorizons = (years: ArrayLike<number>): Float64Array => fillHorizons(years, new Float64Array(yearsOf.length));
