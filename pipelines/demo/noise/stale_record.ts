import {noise} from "../noise.ts";

/** An old state delivered after the newer one, beside it. */
export default noise({scope: "stale", name: "stale_record", rate: 0.02});
