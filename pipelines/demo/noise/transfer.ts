import {noise} from "../noise.ts";

/** A car passed on between dealers: no sale. */
export default noise({scope: "field", name: "transfer", rate: 0.004, outcome: "ignored", values: ["13001002", "13001003"]});
