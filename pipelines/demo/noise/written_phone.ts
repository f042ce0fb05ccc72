import {noise} from "../noise.ts";

/** The right number in another dress: +86, spaces, dashes, full-width digits. */
export default noise({
  scope: "contact",
  name: "written_phone",
  rate: 0.02,
  apply: (contact, random) => {
    const mobile = contact.mobile;
    const dress = random.int(4);
    if (dress === 0) contact.mobile = `+86${mobile}`;
    else if (dress === 1) contact.mobile = `${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}`;
    else if (dress === 2) contact.mobile = `${mobile.slice(0, 3)}-${mobile.slice(3, 7)}-${mobile.slice(7)}`;
    else contact.mobile = mobile.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  }
});
