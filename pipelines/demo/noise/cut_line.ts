import {noise} from "../noise.ts";

/** A line that ends too early. */
export default noise({
  scope: "line",
  name: "cut_line",
  rate: 0.0008,
  outcome: "rejected",
  spoil: (fields, delimiter, random) => fields.slice(0, 2 + random.int(Math.max(1, fields.length - 3))).join(delimiter)
});
