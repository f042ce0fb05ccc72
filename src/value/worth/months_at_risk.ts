import type {Periods} from "../hazard.ts";
import type {Cars} from "./cars.ts";

/** Days of a month at risk. */
export const monthDays = 30.4375;
/** How a month may end, in the order of their numbers. */
export const ends = ["here", "elsewhere", "disposed"] as const;

/** Quarters of age that are told apart. */
const quarters = 20;
/**
 * Organisations buy several cars at once and renew them by plans of their own, so their cars have ages of their own: the level of `owner` by quarter, the
 * last one for all later ones.
 */
const fleetAge = [1, 2, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 6];

/** What a hazard knows of a month of a car, as levels; the first of each is the usual one and has no coefficient. */
const factors = {
  age: [...Array.from({length: quarters}, (_, i) => `to ${3 * i + 3} months`), `over ${3 * quarters} months`],
  got: ["new here", "used here", "elsewhere, to 3 years", "elsewhere, to 6 years", "elsewhere, over 6 years"],
  before: ["first car", "second", "third or more"],
  owner: [
    "person",
    ...["to 3 months", "to 6 months", "to 1 year", "to 2 years", "to 3 years", "over 3 years"].map((age) => `organisation, ${age}`)
  ],
  finance: ["none", "running", "ends within 6 months or ended so long ago", "over"],
  lease: ["no", "lease near its end"],
  warranty: ["under warranty", "ended within a year", "over"],
  energy: ["fuel", "new energy"],
  service: ["none within a year", "serviced within a year"]
} satisfies Record<string, readonly string[]>;

const sizes = Object.values(factors).map((levels) => levels.length);
/** Different months that there may be. */
export const cells = sizes.reduce((product, size) => product * size, 1);

/** How far apart in the numbers of cells two neighbouring levels of each factor are; of the last, 1. */
const [ageStride, gotStride, beforeStride, ownerStride, financeStride, leaseStride, warrantyStride, energyStride] = sizes.map((_, i) =>
  sizes.slice(i + 1).reduce((product, size) => product * size, 1)
) as [number, number, number, number, number, number, number, number];

/** Names of the covariates, one for each level but the first of each factor. */
export const covariates = Object.entries(factors).flatMap(([name, levels]) => levels.slice(1).map((level) => `${name}: ${level}`));

/** The levels of a cell, one a factor. */
const levelsOf = (cell: number): number[] => {
  let rest = cell;
  return sizes
    .map((_, i) => sizes.length - 1 - i)
    .map((i) => {
      const level = rest % sizes[i]!;
      rest = Math.floor(rest / sizes[i]!);
      return level;
    })
    .reverse();
};

/** Covariates of cells as columns of 0 and 1. */
export const columnsOf = (of: readonly number[]): Record<string, Float64Array> => {
  const columns = Object.fromEntries(covariates.map((name) => [name, new Float64Array(of.length)]));
  const names = Object.entries(factors).map(([name, levels]) => levels.map((level) => `${name}: ${level}`));
  of.forEach((cell, row) => {
    levelsOf(cell).forEach((level, factor) => {
      if (level > 0) columns[names[factor]![level]!]![row] = 1;
    });
  });
  return columns;
};

const half = 182.625;

/** So many cars bought here must have been of an age before a hazard of it can be learnt; older ones are as old as that. */
const enoughCars = 50;

/** The oldest level of age that was seen of enough cars bought here before a moment. */
export const oldestSeen = (cars: Cars, moment: number): number => {
  const seen = new Float64Array(quarters + 1);
  for (let row = 0; row < cars.rows; row++) {
    if (cars.got[row] === 2 || !(cars.from[row]! < moment)) continue;
    seen[Math.min(quarters, Math.floor((endOf(cars, row, moment).on - cars.from[row]!) / (half / 2)))]!++;
  }
  let [level, older] = [quarters, seen[quarters]!];
  while (level > 0 && older < enoughCars) older += seen[--level]!;
  return level;
};

/** What a cell owes to the things that do not change while a person has a car. */
const steadyPart = (cars: Cars, row: number): number =>
  cars.got[row]! * gotStride +
  // A company's next car says little about how many it has had; a car from elsewhere is none of those bought here, so it is no second and no third one.
  (cars.isOrganisation[row] === 1 || cars.got[row] === 2 ? 0 : Math.min(2, cars.before[row]!) * beforeStride) +
  cars.isNev[row]! * energyStride;

/** Cars that age alike: of a company or not, from elsewhere or not. */
const agingOf = (cars: Cars, row: number): number => 2 * cars.isOrganisation[row]! + (cars.got[row] === 2 ? 1 : 0);

/** What it owes to the days since the person has it. Of a car from elsewhere we did not see the sale: its age has levels of its own. */
const agePart = (aging: number, old: number, oldest: number): number => {
  const quarter = Math.min(oldest, Math.floor(old / (half / 2)));
  const isCompany = aging >= 2;
  const own = aging % 2 === 1 ? Math.min(2, Math.floor(old / (6 * half))) * gotStride : isCompany ? 0 : quarter * ageStride;
  return own + (isCompany ? fleetAge[Math.min(quarter, fleetAge.length - 1)]! * ownerStride : 0);
};

/** What it owes to the days until its finance ends; what is not known (NaN) is neither more nor less than anything. */
const financePart = (toEnd: number, isLease: number): number =>
  toEnd > half ? financeStride : toEnd >= -half ? 2 * financeStride + isLease * leaseStride : toEnd < -half ? 3 * financeStride : 0;

/** What it owes to the days since the warranty has ended. */
const warrantyPart = (since: number): number => (since >= 365 ? 2 * warrantyStride : since >= 0 ? warrantyStride : 0);

/**
 * Which cell the month that begins on `day` is in, for the car of a row. `visited` is the last visit by then, NaN for none; `oldest` the level of age that
 * older cars have.
 */
export const cellOf = (cars: Cars, row: number, day: number, visited: number, oldest: number): number =>
  steadyPart(cars, row) +
  agePart(agingOf(cars, row), day - cars.from[row]!, oldest) +
  financePart(cars.finance[row]! - day, cars.isLease[row]!) +
  warrantyPart(day - cars.warranty[row]!) +
  (day - visited <= 365 ? 1 : 0);

/** Months that are looked ahead. */
export const monthsAhead = 60;

/** How many of the months ahead begin before a day, so many days from the moment; none before a day that there is not. */
const monthsBefore = (days: number): number => (days > 0 ? Math.min(monthsAhead, Math.ceil(days / monthDays)) : 0);
/** The same with the month that begins on it. Days are sixteenths, as months are. */
const monthsThrough = (days: number): number => monthsBefore(days + 1 / 16);

/** Ages in months from which on `cellOf` tells no more apart: six years of a car from elsewhere. */
const oldestMonths = 72;
const yearMonths = Math.ceil(365 / monthDays) + 1;

/**
 * A number that cars share whose cells are the same through all months ahead: the first month's cell, and when what `cellOf` asks about will change. Of two
 * changes that are always as far apart the sum tells both.
 */
export const courseOf = (cars: Cars, row: number, moment: number, visited: number, cell: number): number => {
  const toEnd = cars.finance[row]! - moment;
  const toWarranty = cars.warranty[row]! - moment;
  let course = cell * 2 + cars.isLease[row]!;
  course = course * (oldestMonths + 1) + Math.min(oldestMonths, Math.floor((moment - cars.from[row]!) / monthDays));
  course = course * (2 * monthsAhead + 1) + monthsBefore(toEnd - half) + monthsThrough(toEnd + half);
  course = course * (2 * monthsAhead + 1) + monthsBefore(toWarranty) + monthsBefore(toWarranty + 365);
  return course * yearMonths + monthsThrough(visited + 365 - moment);
};

/** A purchase so many days after the car was gone is its replacement. */
const replacedWithin = 90;

/** When a car's risk ended before the moment, and how (0: it did not). */
export const endOf = (cars: Cars, row: number, moment: number): {on: number; end: number} => {
  const [next, ended] = [cars.next[row]!, cars.ended[row]!];
  const isNext = next < moment;
  if (isNext && !(ended < next - replacedWithin)) return {on: next, end: 1};
  if (ended < moment) return {on: ended, end: cars.how[row] === 3 ? 3 : cars.how[row] === 2 ? 2 : 1};
  return isNext ? {on: next, end: 1} : {on: moment, end: 0};
};

/**
 * All months that cars were at risk and that were over by the moment, alike ones as one row: a car is at risk while it is its owner's newest. The month in
 * which it ended counts as a whole one. A month that the moment cuts short counts for none, also when the car ended in it: the cars that did not would be missing beside it.
 */
export const monthsAtRisk = (cars: Cars, moment: number): Periods & {cells: readonly number[]} => {
  const counts = new Float64Array(cells * (ends.length + 1));
  const oldest = oldestSeen(cars, moment);
  // Tens of millions of months: what `cellOf` asks is asked once a car or once a month of age where it can be.
  const ages: number[][] = [[], [], [], []];
  for (let row = 0; row < cars.rows; row++) {
    const from = cars.from[row]!;
    if (!(from < moment)) continue;
    const {on, end} = endOf(cars, row, moment);
    let visit = cars.visitStart[row]!;
    const last = cars.visitStart[row + 1]!;
    let visited = Number.NaN;
    const [steady, finance, isLease, warranty] = [steadyPart(cars, row), cars.finance[row]!, cars.isLease[row]!, cars.warranty[row]!];
    const aging = agingOf(cars, row);
    const aged = ages[aging]!;
    for (let day = from, month = 0; day < on && day + monthDays <= moment; day += monthDays, month++) {
      while (visit < last && cars.visits[visit]! <= day) visited = cars.visits[visit++]!;
      const isLast = day + monthDays >= on;
      if (month === aged.length) aged.push(agePart(aging, month * monthDays, oldest));
      const cell =
        steady + aged[month]! + financePart(finance - day, isLease) + warrantyPart(day - warranty) + (day - visited <= 365 ? 1 : 0);
      counts[cell * (ends.length + 1) + (isLast ? end : 0)]!++;
    }
  }
  const [of, how, weight]: [number[], number[], number[]] = [[], [], []];
  for (let at = 0; at < counts.length; at++)
    if (counts[at]! > 0) {
      of.push(Math.floor(at / (ends.length + 1)));
      how.push(at % (ends.length + 1));
      weight.push(counts[at]!);
    }
  return {rows: of.length, columns: columnsOf(of), end: Int32Array.from(how), weight: Float64Array.from(weight), cells: of};
};
