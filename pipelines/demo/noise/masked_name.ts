import {noise} from "../noise.ts";

/** 王*明, 李*: a name that went through a platform before somebody typed it. */
export default noise({
  scope: "contact",
  name: "masked_name",
  rate: 0.008,
  apply: (contact) => {
    if (!contact.isCompany) contact.name = `${contact.name[0]}*${contact.name.length > 2 ? contact.name.slice(2) : ""}`;
  }
});
