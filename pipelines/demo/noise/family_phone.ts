import {noise} from "../noise.ts";
import {mobileOf} from "../phones.ts";

/** Two people of one family use one number. */
export default noise({
  scope: "pair",
  of: "household",
  name: "family_phone",
  rate: 0.1,
  apply: (person, isFirst, _, seed) => {
    const value = mobileOf(isFirst ? person.number : person.number - 1, 0, seed);
    person.phones = [{value, from: 0, until: Number.POSITIVE_INFINITY}];
  }
});
