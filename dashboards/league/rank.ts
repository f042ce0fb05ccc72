import type {Answers} from "../../src/measures/read.ts";

/** Places by a measure, the best first; equal values share a place (1, 2, 2, 4), and a store without any has none. */
export const places = (answers: Answers, measure: string): Map<string, number> => {
  const values = [...(answers.get(measure) ?? [])].flatMap(([store, value]) =>
    store !== "" && value !== null && value > 0 ? [{store, value}] : []
  );
  return new Map(values.map(({store, value}) => [store, 1 + values.filter((other) => other.value > value).length]));
};
