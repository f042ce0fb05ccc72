import {noise} from "../noise.ts";

/** A date that no calendar has. */
export default noise({
  scope: "field",
  name: "bad_date",
  rate: 0.0014,
  outcome: "rejected",
  values: ["2025-02-30 10:00:00", "2024-13-01 09:00:00", "2023-06-31 00:00:00", "待定"]
});
