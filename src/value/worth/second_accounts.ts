import type {Engine} from "../../engine/engine.ts";
import {readColumns} from "./read.ts";

/** Shares of accounts of people whom the group knows otherwise that nothing ties to them: of all, and of those with a phone number. */
export interface SecondAccounts {
  readonly all: number;
  readonly numbered: number;
}

/** Believed as if of so many more accounts none were a second person's. */
const enough = 100;

export const readSecondAccounts = async (engine: Engine): Promise<SecondAccounts> => {
  const {numbers} = await readColumns(engine, "from facts.second_accounts", {
    accounts: "accounts",
    second: "second_ones",
    numbered: "numbered_accounts",
    numberedSecond: "numbered_second_ones"
  });
  const shareOf = (second: Float64Array, accounts: Float64Array): number => (second[0] ?? 0) / ((accounts[0] ?? 0) + enough);
  return {all: shareOf(numbers.second, numbers.accounts), numbered: shareOf(numbers.numberedSecond, numbers.numbered)};
};

/** How many people without an account to us have one, by how many have one that is known to be theirs. @param moment as SQL */
export const readHidden = async (engine: Engine, moment: string, {all}: SecondAccounts): Promise<number> => {
  const holders = Number((await engine.scalar(`select max(holders) from features.known_holders where as_of_on = ${moment}`)) ?? 0);
  return (holders * all) / (1 - all);
};
