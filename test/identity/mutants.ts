import fc from "fast-check";

/** What people and programs put between, or in place of, the signs of a field. */
const slips = [..."0123456789xXIOQa王*·-( ）．Ａ０", "\u00a0", "\t", "86", "先生", ""];

/** Texts like those given, each with up to two signs lost, added or replaced: always the same for a seed. */
export const mutants = (texts: readonly string[], count: number, seed = 1): string[] => {
  const slip = fc.record({at: fc.nat(30), cut: fc.nat(1), add: fc.constantFrom(...slips)});
  const mutant = fc.tuple(fc.constantFrom(...texts), fc.array(slip, {maxLength: 2})).map(([text, all]) => {
    let made = [...text];
    for (const {at, cut, add} of all) made = made.toSpliced(at % (made.length + 1), cut, add);
    return made.join("");
  });
  return [...new Set(fc.sample(mutant, {numRuns: count, seed}))];
};
