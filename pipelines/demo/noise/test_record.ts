import {noise} from "../noise.ts";

/** Somebody tried the system out. */
export default noise({scope: "field", name: "test_record", rate: 0.0012, outcome: "ignored", values: ["测试", "系统测试"]});
