import {dropoutModel} from "../dropout_model.ts";

/**
 * BG/NBD: purchases come at a rate λ ~ Gamma(r, α); after each repeat purchase a person stops with a chance p ~ Beta(a, b).
 * Who never came back has not stopped, so P(alive) is 1 for them: where many buy once, MBG/NBD or Pareto/NBD say more.
 * @see Fader, Hardie & Lee 2005, Marketing Science 24(2)
 */
export default dropoutModel({
  name: "bg_nbd",
  title: "BG/NBD",
  atZero: 0,
  typical: {r: 0.8, alpha: 12, a: 0.8, b: 2.5}
});
