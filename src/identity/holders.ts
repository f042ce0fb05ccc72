/** What contacts say of one phone: all that give one name and one national id; without a full name, all of one day. Days count from 1970. */
export interface Evidence {
  /** Full Han name without spaces and dots; null for any other. */
  name: string | null;
  /** First sign of a name that is masked or a title («王**», «王先生»); null for none. */
  surname: string | null;
  /** Number of the national id; null for none. */
  document: number | bigint | null;
  first: number;
  last: number;
  contacts: number;
}

interface Holder {
  name: string | null;
  documents: Set<number | bigint>;
  first: number;
  last: number;
}

/** Signs in which two names of one length differ. */
const differing = (a: string, b: string): number => [...a].filter((sign, place) => sign !== [...b][place]).length;

const isSwapped = (a: string, b: string): boolean => a[0] === b[0] && [...a].sort().join("") === [...b].sort().join("");

/** One sign typed wrong in a name of three or more, or its signs in another order. In a name of two a wrong sign leaves too little to tell. */
export const isSimilar = (a: string, b: string): boolean =>
  a === b || (a.length === b.length && a.length >= 3 && (differing(a, b) === 1 || isSwapped(a, b)));

/** A name that one contact alone gives, amid the days of the holder, one sign of two off: a slip of that one. */
const isSlip = (one: Evidence, name: string, holder: Holder): boolean =>
  holder.name !== null &&
  one.contacts === 1 &&
  name.length === 2 &&
  holder.name.length === 2 &&
  differing(name, holder.name) === 1 &&
  one.first >= holder.first &&
  one.last <= holder.last;

const fits = (one: Evidence, name: string, holder: Holder): boolean => {
  if (one.document !== null && holder.documents.size > 0) return holder.documents.has(one.document);
  return holder.name !== null && (isSimilar(name, holder.name) || isSlip(one, name, holder));
};

const take = (holder: Holder, one: Evidence): void => {
  holder.name ??= one.name;
  if (one.document !== null) holder.documents.add(one.document);
  holder.first = Math.min(holder.first, one.first);
  holder.last = Math.max(holder.last, one.last);
};

const isApart = (holders: Holder[]): boolean =>
  holders.every((one, place) => holders.every((other, at) => at <= place || one.last < other.first || other.last < one.first));

/** Of holders whose days do not overlap the one nearest to the day: a number changes hands somewhere between. */
const nearest = (holders: Holder[], day: number): Holder => {
  const away = ({first, last}: Holder): number => Math.max(first - day, day - last, 0);
  return holders.reduce((best, one) => (away(one) < away(best) ? one : best));
};

/** Whose a contact without a full name is: by its national id, by the only surname that fits, by its day when holders follow each other. */
const guess = (one: Evidence, holders: Holder[]): Holder | undefined => {
  if (one.document !== null) {
    const known = holders.find(({documents}) => documents.has(one.document!));
    if (known !== undefined) return known;
  }
  const able = holders.filter(
    ({name, documents}) =>
      (one.document === null || documents.size === 0) && (one.surname === null || name === null || name.startsWith(one.surname))
  );
  if (able.length === 1) return able[0];
  return able.length > 1 && isApart(able) ? nearest(able, one.first) : undefined;
};

/**
 * Who holds a phone: names that are alike, or stand with one national id, are one holder; others are another's, whether a family shares the number
 * or a carrier gave it away again (then their days do not overlap). Does not depend on the order of the evidence.
 * @param most a number of more holders than these is a crowd's: it is not asked further, `of` is empty
 * @returns for each piece of evidence the number of its holder from 1, 0 where it cannot be told; and how many holders there are
 */
export const holdersOf = (evidence: Evidence[], most: number): {holders: number; of: Int32Array; shares: boolean} => {
  const text = (a: string | null, b: string | null): number => ((a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0);
  const order = evidence.map((_, place) => place);
  order.sort((x, y) => {
    const [a, b] = [evidence[x]!, evidence[y]!];
    return b.contacts - a.contacts || a.first - b.first || text(a.name, b.name) || Number(a.document ?? 0) - Number(b.document ?? 0);
  });
  const holders: Holder[] = [];
  const found = new Map<number, Holder>();
  for (const place of order) {
    const one = evidence[place]!;
    if (one.name === null) continue;
    const name = one.name;
    let holder = holders.find((candidate) => fits(one, name, candidate));
    if (holder === undefined) {
      holder = {name, documents: new Set(), first: one.first, last: one.last};
      holders.push(holder);
      if (holders.length > most) return {holders: holders.length, of: new Int32Array(), shares: true};
    }
    take(holder, one);
    found.set(place, holder);
  }
  for (const place of order) {
    const one = evidence[place]!;
    if (one.name !== null || one.document === null || holders.some(({documents}) => documents.has(one.document!))) continue;
    const holder = guess(one, holders) ?? {name: null, documents: new Set([one.document]), first: one.first, last: one.last};
    if (!holders.includes(holder)) holders.push(holder);
    take(holder, one);
  }
  holders.sort((a, b) => a.first - b.first || a.last - b.last || text(a.name, b.name));
  const shares = !isApart(holders);
  const of = Int32Array.from(evidence, (one, place) => {
    const holder = found.get(place) ?? (holders.length === 1 ? holders[0] : guess(one, holders));
    return holder === undefined ? 0 : holders.indexOf(holder) + 1;
  });
  return {holders: holders.length, of, shares};
};
