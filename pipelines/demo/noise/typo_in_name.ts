import {noise} from "../noise.ts";
import {lookalikes} from "../world/names.ts";

/** A character that sounds or looks alike: 伟 for 玮. */
export default noise({
  scope: "contact",
  name: "typo_in_name",
  rate: 0.012,
  apply: (contact) => {
    const last = contact.name[contact.name.length - 1] ?? "";
    const other = lookalikes.get(last);
    if (other !== undefined && !contact.isCompany) contact.name = contact.name.slice(0, -1) + other;
  }
});
