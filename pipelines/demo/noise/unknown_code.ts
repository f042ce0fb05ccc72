import {noise} from "../noise.ts";

/** A code that the dictionary does not have. */
export default noise({scope: "field", name: "unknown_code", rate: 0.0012, outcome: "rejected", values: ["99999999", "10009999"]});
