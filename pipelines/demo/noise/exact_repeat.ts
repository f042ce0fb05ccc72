import {noise} from "../noise.ts";

/** The same record twice in one file. */
export default noise({scope: "exact", name: "exact_repeat", rate: 0.01});
