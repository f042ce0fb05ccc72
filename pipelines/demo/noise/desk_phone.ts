import {noise} from "../noise.ts";

/** The store's desk phone typed in as the customer's. */
export default noise({
  scope: "contact",
  name: "desk_phone",
  rate: 0.01,
  apply: (contact, _, store) => {
    contact.mobile = store.deskMobile;
  }
});
