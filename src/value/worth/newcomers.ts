import type {Engine} from "../../engine/engine.ts";
import {readTies, type Ties, takeDoubles} from "./account_ties.ts";
import {days, overHorizons, yearEnds} from "./horizons.ts";
import {readColumns} from "./read.ts";
import type {Share, Tally} from "./tally.ts";

/**
 * Kinds of people who have not bought in a shop yet: by standing (no account and in one feed, none and in several, account opened within a year, older),
 * organisation or not, owner of a car or not, and the one feed.
 */
const kindOf =
  "concat(cast(standing as varchar), case when is_organisation then 'o' else 'p' end, case when is_owner then '1' else '0' end, feed)";
const standingOf = (kind: string): string => kind[0]!;
/** Whom several feeds know and who have no account: people, of these who own no car, and organisations. */
const [unaccounted, carless, organisations] = ["1p", "1p0", "1o"];

/** What people of a kind brought in a year that is known: their number, how many bought, yuan, and squares of each one's. */
interface Sum {
  readonly people: number;
  readonly buys: number;
  readonly yuan: number;
  readonly squares: number;
}

const none: Sum = {people: 0, buys: 0, yuan: 0, squares: 0};
const together = (sums: readonly Sum[]): Sum =>
  sums.reduce(
    (all, one) => ({
      people: all.people + one.people,
      buys: all.buys + one.buys,
      yuan: all.yuan + one.yuan,
      squares: all.squares + one.squares
    }),
    none
  );

/** What people brought by kind, in order of kinds. */
type Sums = ReadonlyMap<string, Sum>;

const readSums = async (engine: Engine, moment: string): Promise<Sums> => {
  const {rows, numbers, texts} = await readColumns(
    engine,
    `from features.shop_newcomers where as_of_on = ${moment} group by ${kindOf} order by ${kindOf}`,
    {
      people: "count(*)",
      buys: "sum(case when buys_ahead then 1 else 0 end)",
      yuan: "sum(margin_ahead_yuan)",
      squares: "sum(cast(margin_ahead_yuan * margin_ahead_yuan as decimal(38, 4)))"
    },
    {kind: kindOf}
  );
  return new Map(
    Array.from({length: rows}, (_, row) => [
      texts.kind[row]!,
      {people: numbers.people[row]!, buys: numbers.buys[row]!, yuan: numbers.yuan[row]!, squares: numbers.squares[row]!}
    ])
  );
};

/** A kind is believed as if so many more people of the like standing had done as those do on average. */
const enough = 1_000;

/** The share of a kind that buys. */
const rateOf = (sums: Sums, kind: string): number => {
  const own = sums.get(kind) ?? none;
  const alike = together([...sums].filter(([name]) => standingOf(name) === standingOf(kind)).map(([, sum]) => sum));
  return (own.buys + (enough * alike.buys) / Math.max(1, alike.people)) / (own.people + enough);
};

/** What one buyer of a kind brings is believed as if so many more of all kinds had bought: goods hardly differ by who buys them. */
const enoughBuyers = 1_000;

/** What one who buys brings, or its square. @param all of every kind, in both years */
const meanOf = (sum: Sum, all: Sum, part: "yuan" | "squares"): number =>
  (sum[part] + (enoughBuyers * all[part]) / Math.max(1, all.buys)) / (sum.buys + enoughBuyers);

/** Standard deviation, in logarithms, of how a year differs from the one before in what people of one kind buy. */
const usualChange = 0.1;

/** How much more such people begin to buy than the year before: believed as far as it is more than chance. */
const changeOf = (earlier: Sums, sums: Sums): number => {
  const expected = [...sums].reduce((all, [kind, {people}]) => all + people * rateOf(earlier, kind), 0);
  const [before, came] = [together([...earlier.values()]).buys, together([...sums.values()]).buys];
  if (before === 0 || came === 0) return 1;
  const chance = 1 / before + 1 / came;
  return Math.exp((Math.log(came / expected) * usualChange ** 2) / (usualChange ** 2 + chance));
};

const shareOf = (sums: Sums, all: Sum, kind: string, change: number): Share => {
  const chance = Math.min(1, change * rateOf(sums, kind));
  const [yuan, square] = (["yuan", "squares"] as const).map((part) => chance * meanOf(sums.get(kind) ?? none, all, part)) as [
    number,
    number
  ];
  const years = days.map((t) => Math.round(t / 365));
  return {
    mean: overHorizons(yearEnds.map(() => yuan)),
    variance: years.map((count) => count * Math.max(0, square - yuan * yuan)),
    none: years.map((count) => (1 - chance) ** count)
  };
};

/** People who had not bought in a shop at a moment: what they brought in the year after it, and how much more of them began to than a year earlier. */
export interface Newcomers {
  readonly sums: Sums;
  /** All of them, in both years. */
  readonly all: Sum;
  readonly change: number;
  readonly ties: Ties;
}

export const readNewcomers = async (engine: Engine, {before, now}: {before: string; now: string}): Promise<Newcomers> => {
  const [earlier, sums] = [
    await readSums(engine, "(select min(as_of_on) from features.shop_newcomers)"),
    await readSums(engine, `date '${before}'`)
  ];
  const all = together([...earlier.values(), ...sums.values()]);
  return {sums, all, change: changeOf(earlier, sums), ties: await readTies(engine, {before, now})};
};

/** What one of a kind is expected to bring; of who has no account, as if none had one that is hidden. */
const expectedOf = ({sums, all, change, ties}: Newcomers, kind: string): Share => {
  const more = change * (Number(standingOf(kind)) < 2 ? ties.unseen : 1);
  return shareOf(sums, all, kind, kind.startsWith(unaccounted) ? more / (1 - ties.hidden) : more);
};

/** What is expected with a chance. */
const partOf = ({mean, variance, none}: Share, chance: number): Share => ({
  mean: Float64Array.from(mean, (yuan) => chance * yuan),
  variance: Float64Array.from(variance, (yuan2) => chance * yuan2),
  none: Float64Array.from(none, (nothing) => 1 - chance * (1 - nothing))
});

/** What people who have not bought in a shop yet are expected to buy there: what such people bought in the year before, and as much more as that was than a year earlier. */
export const projectNewcomers = async (tally: Tally, engine: Engine, newcomers: Newcomers, now: string): Promise<void> => {
  if (together([...newcomers.sums.values()]).buys === 0) return;
  const shares = new Map<string, Share>();
  const like = expectedOf(newcomers, carless);
  const unnamed = partOf(like, newcomers.ties.organisations);
  const {numbers, texts} = await readColumns(
    engine,
    `from features.shop_newcomers where as_of_on = date '${now}' order by person_no`,
    {person: "person_no"},
    {kind: kindOf}
  );
  for (let row = 0; row < numbers.person.length; row++) {
    const kind = texts.kind[row]!;
    const share = shares.get(kind) ?? expectedOf(newcomers, kind);
    shares.set(kind, share);
    if (share.mean[0]! > 0) tally.add(numbers.person[row]!, "parts", share);
    if (kind.startsWith(organisations)) tally.add(numbers.person[row]!, "parts", unnamed);
  }
  await takeDoubles(tally, engine, now, newcomers.ties, like.mean);
};
