import type {Generation} from "../src/api/generation.ts";
import type {By, Scope} from "../src/measures/ask.ts";
import {isWholeGroup} from "../src/measures/guard.ts";
import type {Measure} from "../src/measures/measure.ts";
import {type Answers, type Both, read, readBoth, readMonths, readTotals} from "../src/measures/read.ts";
import {type Card, cardsOf} from "./card.ts";
import {type Span, smaller, spanOf} from "./period.ts";
import {remembering} from "./remember.ts";
import {readRestated} from "./restated.ts";
import {scopeOf} from "./stores.ts";
import type {Filters} from "./view.ts";

const remember = remembering(400);

type Totals = Map<string, number | null>;

/** Each measure's value of a month: what its total of the same days is. */
const totalsOf = (months: Answers, month: string): Totals =>
  new Map([...months].map(([name, values]) => [name, values.get(month) ?? null] as const));

const monthsOf = (answers: Answers, year: number): Answers =>
  new Map([...answers].map(([name, months]) => [name, new Map([...months].filter(([month]) => month.startsWith(`${year}-`)))] as const));

/** The measures at the head of a page. */
export interface Headline {
  cards: Card[];
  /** From January of last year on, to the end of the year or the data date. */
  months: Answers;
  now: Totals;
  before: Totals;
}

/** A month of the address and what it is compared with: the same question asked of both. */
export class Comparing {
  readonly span: Span;
  readonly scope: Scope;
  readonly #generation: Generation;
  /** @param more bounds of this page alone */
  constructor(generation: Generation, filters: Filters, more: Scope = {}) {
    this.#generation = generation;
    this.span = spanOf(filters, generation.manifest.data_date);
    this.scope = {...scopeOf(filters), ...more};
  }

  async by(measures: readonly Measure[], by: By): Promise<Both> {
    const [{from, to, past}, scope] = [this.span, this.scope];
    const how = {by, period: {from, to}, scope};
    return past
      ? readBoth(this.#generation, measures, {...how, past})
      : {now: await read(this.#generation, measures, how), before: new Map()};
  }

  /** Months of a year and of the year before, each year up to the data date: months of one year ask the same question, and of two years that nobody asked of yet one question. */
  async #years(measures: readonly Measure[], year: number): Promise<Answers> {
    const [generation, scope] = [this.#generation, this.scope];
    const names = measures.map(({name}) => name);
    const keyOf = (one: number): string => JSON.stringify([names, one, scope]);
    const ask = (first: number, last: number): Promise<Answers> =>
      readMonths(generation, measures, {first: `${first}-01`, to: smaller(`${last}-12-31`, generation.manifest.data_date), scope});
    const years = [year - 1, year];
    const together = years.some((one) => remember.knows(generation, keyOf(one))) ? undefined : ask(year - 1, year);
    const answers = await Promise.all(
      years.map((one) => remember(generation, keyOf(one), async () => (together ? monthsOf(await together, one) : ask(one, one))))
    );
    return new Map(names.map((name) => [name, new Map(answers.flatMap((months) => [...(months.get(name) ?? [])]))]));
  }

  /** @param more measures without a card */
  async headline(measures: readonly Measure[], more: readonly Measure[] = []): Promise<Headline> {
    const {span, scope} = this;
    const {month, from, to, past, isWhole} = span;
    const others = more.filter((one) => !measures.includes(one));
    const totals = (of: readonly Measure[], period: {from: string; to: string} | null): Promise<Totals> =>
      period && of.length > 0 ? readTotals(this.#generation, of, {period, scope}) : Promise.resolve(new Map());
    const [months, restated, ofOthers, pastOfOthers, pastDays] = await Promise.all([
      this.#years(measures, Number(month.slice(0, 4))),
      isWholeGroup(scope) && isWhole ? readRestated(this.#generation, month) : new Map(),
      totals(others, {from, to}),
      totals(others, past),
      totals(isWhole ? [] : measures, past)
    ]);
    const now = new Map([...totalsOf(months, month), ...ofOthers]);
    const pastMonth = isWhole && past ? totalsOf(months, past.from.slice(0, 7)) : pastDays;
    const before = new Map([...pastMonth, ...pastOfOthers]);
    return {cards: cardsOf(measures, span, {totals: now, before, months, restated}), months, now, before};
  }
}
