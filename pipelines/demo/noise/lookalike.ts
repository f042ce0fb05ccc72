import {noise, typed} from "../noise.ts";
import {lookalikes} from "../world/names.ts";

/** The last character by eye: 雷 for 磊. */
export default noise({scope: "contact", name: "lookalike", rate: 0.02, apply: (contact) => typed(contact, lookalikes)});
