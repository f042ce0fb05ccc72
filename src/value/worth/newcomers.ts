import type {Engine} from "../../engine/engine.ts";
import {days, overHorizons, yearEnds} from "./horizons.ts";
import {readColumns} from "./read.ts";
import type {Share, Tally} from "./tally.ts";

/** Kinds of people who have not bought in a shop yet: by account (none, opened within a year, older), then owner of a car or not, organisation or not. */
const perAccount = 4;
const kinds = 3 * perAccount;
const kindOf = `account_age * ${perAccount} + case when is_owner then 2 else 0 end + case when is_organisation then 1 else 0 end`;

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

const readSums = async (engine: Engine, moment: string): Promise<Sum[]> => {
  const {rows, numbers} = await readColumns(engine, `from features.shop_newcomers where as_of_on = ${moment} group by ${kindOf}`, {
    kind: kindOf,
    people: "count(*)",
    buys: "sum(case when buys_ahead then 1 else 0 end)",
    yuan: "sum(margin_ahead_yuan)",
    squares: "sum(cast(margin_ahead_yuan * margin_ahead_yuan as decimal(38, 4)))"
  });
  const sums = Array.from({length: kinds}, () => none);
  for (let row = 0; row < rows; row++)
    sums[numbers.kind[row]!] = {
      people: numbers.people[row]!,
      buys: numbers.buys[row]!,
      yuan: numbers.yuan[row]!,
      squares: numbers.squares[row]!
    };
  return sums;
};

/** A kind is believed as if so many more people with the like account had done as those do on average. */
const enough = 1_000;

/** The share of a kind that buys. */
const rateOf = (sums: readonly Sum[], kind: number): number => {
  const [own, first] = [sums[kind]!, kind - (kind % perAccount)];
  const alike = together(sums.slice(first, first + perAccount));
  return (own.buys + (enough * alike.buys) / Math.max(1, alike.people)) / (own.people + enough);
};

/** What one buyer of a kind brings is believed as if so many more of all kinds had bought: goods hardly differ by who buys them. */
const enoughBuyers = 1_000;

/** What one who buys brings, or its square. @param all of every kind, in both years */
const meanOf = (sums: readonly Sum[], all: Sum, kind: number, part: "yuan" | "squares"): number =>
  (sums[kind]![part] + (enoughBuyers * all[part]) / Math.max(1, all.buys)) / (sums[kind]!.buys + enoughBuyers);

/** Standard deviation, in logarithms, of how a year differs from the one before in what people of one kind buy. */
const usualChange = 0.1;

/** How much more such people begin to buy than the year before: believed as far as it is more than chance. */
const changeOf = (earlier: readonly Sum[], sums: readonly Sum[]): number => {
  const expected = sums.reduce((all, {people}, kind) => all + people * rateOf(earlier, kind), 0);
  const [before, came] = [together(earlier).buys, together(sums).buys];
  if (before === 0 || came === 0) return 1;
  const chance = 1 / before + 1 / came;
  return Math.exp((Math.log(came / expected) * usualChange ** 2) / (usualChange ** 2 + chance));
};

const shareOf = (sums: readonly Sum[], all: Sum, kind: number, change: number): Share => {
  const chance = change * rateOf(sums, kind);
  const [yuan, square] = (["yuan", "squares"] as const).map((part) => chance * meanOf(sums, all, kind, part)) as [number, number];
  const years = days.map((t) => Math.round(t / 365));
  return {
    mean: overHorizons(yearEnds.map(() => yuan)),
    variance: years.map((count) => count * Math.max(0, square - yuan * yuan)),
    none: years.map((count) => (1 - chance) ** count)
  };
};

/** People who had not bought in a shop at a moment: what they brought in the year after it, and how much more of them began to than a year earlier. */
export interface Newcomers {
  readonly sums: readonly Sum[];
  /** All of them, in both years. */
  readonly all: Sum;
  readonly change: number;
  /** What people without an account bring, over what is seen of them: some open it as somebody whom nothing ties to them. */
  readonly unseen: number;
}

/** Believed as if of so many more accounts none were a second person's. */
const enoughAccounts = 100;

const readUnseen = async (engine: Engine): Promise<number> => {
  const {numbers} = await readColumns(engine, "from facts.second_accounts", {accounts: "accounts", second: "second_ones"});
  return 1 / (1 - (numbers.second[0] ?? 0) / ((numbers.accounts[0] ?? 0) + enoughAccounts));
};

export const readNewcomers = async (engine: Engine, then: string): Promise<Newcomers> => {
  const [earlier, sums] = [
    await readSums(engine, "(select min(as_of_on) from features.shop_newcomers)"),
    await readSums(engine, `date '${then}'`)
  ];
  return {sums, all: together([...earlier, ...sums]), change: changeOf(earlier, sums), unseen: await readUnseen(engine)};
};

/** What people who have not bought in a shop yet are expected to buy there: what such people bought in the year before, and as much more as that was than a year earlier. */
export const projectNewcomers = async (
  tally: Tally,
  engine: Engine,
  {sums, all, change, unseen}: Newcomers,
  now: string
): Promise<void> => {
  if (together(sums).buys === 0) return;
  const shares = sums.map((_, kind) => shareOf(sums, all, kind, kind < perAccount ? change * unseen : change));
  const {numbers} = await readColumns(engine, `from features.shop_newcomers where as_of_on = date '${now}' order by person_no`, {
    person: "person_no",
    kind: kindOf
  });
  for (let row = 0; row < numbers.person.length; row++) {
    const share = shares[numbers.kind[row]!]!;
    if (share.mean[0]! > 0) tally.add(numbers.person[row]!, "parts", share);
  }
};
