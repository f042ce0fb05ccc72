import {noise} from "../noise.ts";

/** A file of the first delivery comes again with the second under another name. */
export default noise({scope: "repeated", name: "repeated_file", source: "dms.showroom_visits"});
