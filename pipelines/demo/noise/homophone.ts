import {noise, typed} from "../noise.ts";
import {homophones} from "../world/names.ts";

/** The last character by ear: 伟 for 玮. */
export default noise({scope: "contact", name: "homophone", rate: 0.012, apply: (contact) => typed(contact, homophones)});
