import {noise} from "../noise.ts";

/** A file of the second delivery comes only with the third, beside the newer one. */
export default noise({scope: "late", name: "late_file", source: "dms.settlements"});
