import {noise} from "../noise.ts";

/** The clerk left the certificate out. */
export default noise({
  scope: "contact",
  name: "missing_national_id",
  rate: 0.06,
  apply: (contact) => {
    contact.nationalId = "";
    contact.uscc = "";
  }
});
