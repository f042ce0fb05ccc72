import {noise} from "../noise.ts";

/** 王先生, 李女士: the counter's habit. */
export default noise({
  scope: "contact",
  name: "title_for_name",
  rate: 0.015,
  apply: (contact) => {
    if (!contact.isCompany) contact.name = contact.name[0]! + (contact.isMale ? "先生" : "女士");
  }
});
