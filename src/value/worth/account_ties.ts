import type {Engine} from "../../engine/engine.ts";
import {days} from "./horizons.ts";
import {readColumns} from "./read.ts";
import type {Tally} from "./tally.ts";

/** Believed as if of so many more accounts none were a second person's. */
const enoughAccounts = 100;

/** Accounts of people who are somebody else to us without them. */
export interface Ties {
  /** What people without an account bring, over what is seen of them: some open one as somebody whom nothing ties to them. */
  readonly unseen: number;
  /** Share of people without an account who had one all the same, a year before the data date: they never buy as who they seem to be. */
  readonly hidden: number;
  /** Chance that an account of which nothing else tells is one of somebody who seems to have none, at the data date. */
  readonly double: number;
  /** What organisations buy by accounts that do not name them, over what people without an account buy. */
  readonly organisations: number;
}

/** A group is believed to hide at most this share. */
const most = 0.5;

/**
 * Accounts of known people are second ones as often as those of deals are; second ones are among the accounts of which nothing else tells. Linked are people
 * with an account and other records of their own, alone those with an account only, unaccounted those whom several feeds know and who have none.
 */
const hiddenAt = async (engine: Engine, moment: string, second: number): Promise<{hidden: number; double: number}> => {
  const on = `date '${moment}'`;
  const count = (condition: string): string => `sum(case when ${condition} then 1 else 0 end)`;
  const {numbers} = await readColumns(
    engine,
    "from facts.first_roles as r inner join identity.people as p on p.person_no = r.person_no and p.kind = 'person'",
    {
      linked: count(`r.account_on < ${on} and r.dealt_on < ${on}`),
      alone: count(`r.account_on < ${on} and coalesce(r.dealt_on, ${on}) >= ${on}`),
      unaccounted: count(`r.several_on < ${on} and coalesce(r.account_on, ${on}) >= ${on}`)
    }
  );
  const [linked, alone, unaccounted] = (["linked", "alone", "unaccounted"] as const).map((name) => numbers[name][0] || 0) as [
    number,
    number,
    number
  ];
  const accounts = Math.min(alone, (linked * second) / (1 - second), most * unaccounted);
  return {hidden: accounts / Math.max(1, unaccounted), double: accounts / Math.max(1, alone)};
};

export const readTies = async (engine: Engine, {before, now}: {before: string; now: string}): Promise<Ties> => {
  const {numbers} = await readColumns(engine, "from facts.second_accounts", {
    accounts: "accounts",
    second: "second_ones",
    numbered: "numbered",
    numberedSecond: "numbered_second_ones",
    orders: "orders",
    organisationOrders: "organisation_orders",
    organisationAccounts: "organisation_accounts",
    organisationSecond: "organisation_second_ones"
  });
  const column = (name: keyof typeof numbers): number => numbers[name][0] ?? 0;
  const shareOf = (part: number, of: number): number => part / (of + enoughAccounts);
  const second = shareOf(column("second"), column("accounts"));
  const people = shareOf(column("accounts") - column("organisationAccounts"), column("orders") - column("organisationOrders"));
  const {hidden} = await hiddenAt(engine, before, second);
  const {double} = await hiddenAt(engine, now, second);
  return {
    unseen: 1 / (1 - shareOf(column("numberedSecond"), column("numbered"))),
    hidden,
    double,
    organisations: people > 0 ? Math.min(1, shareOf(column("organisationSecond"), column("organisationOrders")) / people) : 0
  };
};

/**
 * Takes what is expected of somebody without an account off the accounts that may be theirs, so that nobody is counted twice.
 * @param mean yuan by horizon that one brings who has no account
 */
export const takeDoubles = async (tally: Tally, engine: Engine, now: string, {double}: Ties, mean: ArrayLike<number>): Promise<void> => {
  const {numbers} = await readColumns(
    engine,
    `from facts.first_roles as r inner join identity.people as p on p.person_no = r.person_no and p.kind = 'person'
     where r.account_on < date '${now}' and coalesce(r.dealt_on, date '${now}') >= date '${now}' order by r.person_no`,
    {person: "r.person_no"}
  );
  for (const person of numbers.person) for (let h = 0; h < days.length; h++) tally.take(person, "parts", h, double * mean[h]!);
};
