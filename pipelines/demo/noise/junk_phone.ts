import {noise} from "../noise.ts";

const junk = ["13800138000", "13800138000", "13000000000", "13888888888", "12345678", "1380013800", "无"];

/** A number that is nobody's. */
export default noise({
  scope: "contact",
  name: "junk_phone",
  rate: 0.02,
  apply: (contact, random) => {
    contact.mobile = random.pick(junk);
  }
});
