import {noise} from "../noise.ts";
import {mobileOf} from "../phones.ts";
import {FROM, UNTIL} from "../time.ts";

/** The number that one person gave up becomes another's some months later. */
export default noise({
  scope: "pair",
  of: "strangers",
  name: "recycled_number",
  rate: 0.05,
  apply: (person, isFirst, random, seed) => {
    const given = FROM + 200 + random.int(UNTIL - FROM - 500);
    const taken = given + 100 + random.int(120);
    const end = Number.POSITIVE_INFINITY;
    person.phones = isFirst
      ? [
          {value: mobileOf(person.number, 0, seed), from: 0, until: given},
          {value: mobileOf(person.number, 1, seed), from: given, until: end}
        ]
      : [
          {value: mobileOf(person.number, 0, seed), from: 0, until: taken},
          {value: mobileOf(person.number - 1, 0, seed), from: taken, until: end}
        ];
  }
});
