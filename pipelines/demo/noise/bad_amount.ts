import {noise} from "../noise.ts";

/** Words where money is expected. */
export default noise({scope: "field", name: "bad_amount", rate: 0.0012, outcome: "rejected", values: ["面议", "1x0.00", "#VALUE!"]});
