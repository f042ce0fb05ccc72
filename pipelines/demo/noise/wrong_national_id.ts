import {noise} from "../noise.ts";

/** Two neighbouring digits swapped: the check character no longer fits. */
export default noise({
  scope: "contact",
  name: "wrong_national_id",
  rate: 0.004,
  apply: (contact, random) => {
    const id = contact.nationalId;
    const i = 6 + random.int(10);
    if (id !== "" && id[i] !== id[i + 1]) contact.nationalId = id.slice(0, i) + id[i + 1] + id[i] + id.slice(i + 2);
  }
});
