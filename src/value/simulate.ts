import type {Design, Purchases} from "./model.ts";
import {gamma, type Uniform} from "./random.ts";

/** A person as a process: purchases at Erlang-k gaps of this rate, at most so many, none after `until`. */
export interface Process {
  rate: number;
  k: number;
  most: number;
  until: number;
}

/** Histories of people who first came at an even rate over the design's time and are watched to its end, each a process of their own. */
export const simulated = ({people, time}: Design, random: Uniform, process: (T: number) => Process): Purchases => {
  const columns = {x: new Float64Array(people), t_x: new Float64Array(people), T: new Float64Array(people), litt: new Float64Array(people)};
  for (let row = 0; row < people; row++) {
    const T = time * random();
    const {rate, k, most, until} = process(T);
    let [x, at, litt] = [0, 0, 0];
    while (x < most) {
      const gap = gamma(k, rate, random);
      if (!(at + gap <= Math.min(T, until))) break;
      at += gap;
      x++;
      litt += Math.log(gap);
    }
    columns.x[row] = x;
    columns.t_x[row] = at;
    columns.T[row] = T;
    columns.litt[row] = litt;
  }
  return {rows: people, ...columns};
};
