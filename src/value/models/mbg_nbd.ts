import {dropoutModel} from "../dropout_model.ts";

/**
 * MBG/NBD: BG/NBD in which a person may stop after the first purchase too. The default: it tells a P(alive) of people who bought once.
 * @see Batislam, Denizel & Filiztekin 2007, International Journal of Research in Marketing 24(3)
 */
export default dropoutModel({
  name: "mbg_nbd",
  title: "MBG/NBD",
  atZero: 1,
  typical: {r: 0.8, alpha: 12, a: 0.8, b: 2.5}
});
