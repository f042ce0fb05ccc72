import {noise} from "../noise.ts";

/** A record of an earlier delivery again, unchanged: exports overlap. */
export default noise({scope: "resent", name: "resent_record", rate: 0.004});
